import type { CertificatePerson, Certificates } from '../../analysis/figures/certificates';
import { plainText } from '../../text/plainText';
import { personDocumentsWords } from '../../words/lateWords';
import type { Words } from '../../words/words';
import { describeReached, describeRule } from './certificate';

/** Who gets a certificate in a part of a programme and who does not. */
export interface CertificatesIn {
	/** What the part is called: the cohort, or the programme. */
	readonly called: string;
	readonly counted: Certificates;
}

/**
 * Lists who does not fulfil the programme's rule and what each has reached of it, then who fulfils it, by part; one person a line, as plain
 * text to read and to copy.
 */
export function certificateList(parts: readonly CertificatesIn[], words: Words): string {
	const { title, lacking, fulfilled } = personDocumentsWords[words.language].certificate;
	return parts.map(({ called, counted }) => {
		const group = (heading: string, people: readonly CertificatePerson[]): readonly string[] => people.length === 0 ? [] : [
			'', `${heading} (${String(people.length)})`,
			...people.map(person => `${plainText(person.name)}: ${describeReached(person, counted.rule, words)}`),
		];
		return [
			`${title}: ${plainText(called)}`, describeRule(counted.rule, words),
			...group(lacking, counted.lacking), ...group(fulfilled, counted.fulfilled), '',
		].join('\n');
	}).join('\n');
}
