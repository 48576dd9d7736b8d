const policy = (scripts = '', workers = '') =>
	`default-src 'none'; script-src 'self' 'sha256-QKsbdvhBrqfpfXHAby9WwQWDBnlgGdoo3JQTxibJSG4='${scripts}; style-src 'self'; img-src 'self'; media-src 'self'; font-src 'self'; connect-src 'self'; ${workers}form-action 'self'; base-uri 'none'`;

/** The policy of every page, and that of search pages. */
export const POLICY = policy();
export const SEARCH_POLICY = policy(" 'wasm-unsafe-eval'", "worker-src 'self' blob:; ");

/** The only inline script; its digest stands in the policy. */
export const PRE_PAINT = `(function(){var r=document.documentElement;r.dataset.js='';try{var s=localStorage.getItem('reading-size'),t=localStorage.getItem('reading-tone');if(s==='large')r.dataset.size=s;if(t==='dark'||t==='light')r.dataset.tone=t}catch(e){}})()`;
