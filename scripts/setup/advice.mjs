/** What stops the set-up, said to a person: one sentence in Chinese, the same in English, no stack trace. */
export class Advice extends Error {
	isAdvice = true;

	/**
	 * @param {string} chinese
	 * @param {string} english
	 */
	constructor(chinese, english) {
		super(`${chinese}\n${english}`);
	}
}
