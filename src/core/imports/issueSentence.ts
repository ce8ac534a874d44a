import type { ImportWords } from '../words/importWords';
import type { ImportIssue, ImportIssueCode } from './importIssue';
import type { NotImported } from './readImport';
import { plainText } from '../text/plainText';

/** What is said about an issue. `nameOf` puts a choice into words: an id, a day, a line. */
export function issueSentence(
	{ code, value = '', offered = [] }: ImportIssue, words: ImportWords, nameOf = (choice: string): string => choice,
): string {
	// A code without a sentence does not compile.
	const sentences: Readonly<Record<ImportIssueCode, (about: Parameters<ImportWords['issues']['eitherOrder']>[0]) => string>> = words.issues;
	return sentences[code]({ value: plainText(value), offered: words.either(offered.map(choice => plainText(nameOf(choice)))) });
}

/** Why a source can’t be read. */
export function refusalSentence({ refused, value = '' }: NotImported, words: ImportWords): string {
	const sentences: Readonly<Record<NotImported['refused'], (value: string) => string>> = words.refused;
	return sentences[refused](plainText(value));
}
