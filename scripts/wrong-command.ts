/** What is wrong with a command line, in a sentence: Commander says it in English. */
export function wrongCommand(said: string, command: string): string {
	const text = said.trim().replace(/^error: /, '');
	const words = WORDS.reduce((before, [english, chinese]) => before.replace(english, chinese), text);
	return `命令写错了（${words}）。运行 ${command} --help 看说明。\n`;
}

const WORDS: [RegExp, string][] = [
	[/^option '(\S+).*?' argument missing$/, '$1 后面没有写值'],
	[/^option '(\S+).*?' argument '(.*)' is invalid\. /s, '$1 不能写成「$2」：'],
	[/^command-argument value '(.*)' is invalid for argument '.*?'\. /s, '不能写成「$1」：'],
	[/Allowed choices are (.*)\.$/, '只能写 $1'],
	[/^option '(\S+).*?' cannot be used with option '(\S+).*?'$/, '$1 和 $2 不能一起用'],
	[/^unknown option '(.*?)'/, '没有 $1 这个选项'],
	[/^unknown command '(.*?)'/, '没有 $1 这个命令'],
	[/^missing required argument '(.*?)'$/, '没有写 $1'],
	[/^too many arguments.* but got \d+: (.*?)\.$/, '不知道「$1」是什么，选项要以 -- 开头，例如 --branch'],
	[/\n\(Did you mean (?:one of )?(.*)\?\)$/, '，是不是 $1'],
	[/。$/, ''],
];
