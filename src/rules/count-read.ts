/** How many characters of a text are read: no spaces and no marks of Markdown. */
export const countRead = (prose: string): number => prose.replace(/[\s#>*_`|:=+~[\](){}!-]+/g, '').length;
