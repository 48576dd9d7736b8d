import { addressableName } from '../../../src/media/attachment.ts';

/** A file's name as it may stand beside an entry: Chinese is kept, what addresses or systems read otherwise is not. */
export function safeName(name: string): string {
	const tidy = addressableName(name)
		.replace(/[<>:"|?*\\^`{}[\]()（）!;'~$+,=@\s]+/gu, '-')
		.replace(/-+/g, '-')
		.replace(/-?\.-?(?=[^.]*$)/, '.');
	return /^(?:con|prn|aux|nul|com\d|lpt\d)\./i.test(tidy) ? `wenjian-${tidy}` : tidy;
}
