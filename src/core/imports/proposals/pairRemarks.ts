import { onOneLine } from '../../text/plainText';
import type { TextEdit } from '../../text/textEdit';
import type { PairRecord } from '../importRecords';
import type { ProposedValue } from '../proposal';
import type { Work } from './importWork';
import { proposeValue } from './proposeValue';

const contact = /\S@\S+\.\S|\d(?:[ ().-]?\d){8}/;

/** What a pair's file holds of a row beside its keys. Contact data stays out of it: only `people.yaml` may hold them. */
export function remarksOf({ rest }: PairRecord): readonly string[] {
	return rest.filter(({ text }) => !contact.test(text)).map(({ name, text }) => name === '' ? text : name.endsWith('?') ? `${name} ${text}` : `${name}: ${text}`);
}

/** A value for each remark; one that was imported before and is gone was taken away by hand. */
export function proposedRemarks(work: Work, proposal: string, remarks: readonly string[], text: string): readonly ProposedValue[] {
	const present = new Set(text.split(/\r\n?|\n/).map(line => onOneLine(line)));
	return [...new Set(remarks)].map(remark => {
		const before = present.has(onOneLine(`# ${remark}`)) ? remark : undefined;
		return proposeValue({ proposal, key: 'remarks', entry: remark, before, after: remark }, work);
	});
}

/** Adds remarks as comments below those at the start of a file. */
export function remarkEdits(text: string, remarks: readonly string[]): readonly TextEdit[] {
	const at = /^\ufeff?(?:[ \t]*#[^\r\n]*(?:\r\n?|\n))*/.exec(text)?.[0].length ?? 0;
	const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
	return remarks.length === 0 ? [] : [{ start: at, end: at, text: remarks.map(remark => `# ${onOneLine(remark)}${lineEnd}`).join('') }];
}
