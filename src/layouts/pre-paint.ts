/**
 * The only inline script: applies what the reader chose before anything is painted.
 * Constant, because its digest stands in the content security policy.
 */
export const PRE_PAINT = `(function(){var r=document.documentElement;r.dataset.js='';try{var s=localStorage.getItem('reading-size'),t=localStorage.getItem('reading-tone');if(s==='large')r.dataset.size=s;if(t==='dark'||t==='light')r.dataset.tone=t}catch(e){}})()`;
