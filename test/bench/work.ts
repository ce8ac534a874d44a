import { filesAffectedBy } from '../../src/core/programme/index/affectedFiles';
import { problemsOf } from '../../src/core/analysis/problems/problems';
import { mergeEntries, sessionEntries } from '../../src/core/views/choices/sessionEntries';
import { parseText } from '../../src/core/files/parseFile';
import { FactsReader } from '../../src/core/files/factsText';
import type { FileFacts } from '../../src/core/files/fileFacts';
import { factsOf } from '../../src/core/files/parsedFile';
import type { RecordIndex } from '../../src/core/programme/index/recordIndex';
import type { Row } from '../../src/core/views/row';
import { timed, type Figures } from './measure';
import { firstRows, now, words } from './ours';

const reader = new FactsReader();

/** A session's text with other minutes. */
export function withMinutes(text: string, minutes: number): string {
	const line = `minutes: ${String(minutes)}`;
	return /^minutes: /m.test(text) ? text.replace(/^minutes: .*$/m, line) : text.replace(/^visibility: /m, `${line}\nvisibility: `);
}

/** The part of a save that is ours, from its text on. */
export function takeSave(index: RecordIndex, { uri, kind, folder }: FileFacts, text: string): void {
	const file = parseText(uri, { kind, folder }, text);
	const changes = index.apply([{ uri, file: reader.detached(factsOf(file)) }]).get(folder) ?? [];
	const pair = file.sessions[0]?.pair;
	expandTo(firstRows(index), row => row.pair?.id === pair);
	const programme = index.programmeOf(uri);
	const affected = programme ? filesAffectedBy(changes, programme) : 'all';
	const looked = affected === 'all'
		? []
		: [file, ...[...affected].map(other => index.facts(other)).filter(other => other !== undefined)];
	if (!programme
		|| looked.length === 0
		|| looked.some(each => problemsOf(each, programme, now.today, () => undefined).length > 0)) {
		throw new Error(`${uri} was not to get problems.`);
	}
}

/** Asks for the children of every row on the way to a wanted one, and for those of that one. */
function expandTo(rows: readonly Row[], isWanted: (row: Row) => boolean): boolean {
	const wanted = rows.find(isWanted);
	if (wanted) {
		wanted.children?.();
		return true;
	}
	return rows.some(({ kind, children }) => ['programme', 'cohort', 'group', 'person'].includes(kind)
		&& children !== undefined
		&& expandTo(children(), isWanted));
}

/** Its longest step is what holds the event loop. */
export function timeOfChoices(index: RecordIndex): Figures {
	forgetMemoized(index);
	let longest = 0;
	const all = timed(() => choicesOf(index, ms => { longest = Math.max(longest, ms); }));
	return { 'choices: all': all, 'step: choices': longest };
}

/** What was worked out for a programme is memoized until a file changes. */
function forgetMemoized(index: RecordIndex): void {
	const [file] = index.files();
	index.apply(file ? [{ uri: file.uri, file }] : []);
	index.programmes();
}

export function choicesOf(index: RecordIndex, tell: (ms: number) => void = () => undefined): number {
	const all = <T>(steps: Generator<undefined, T>): T => {
		for (;;) {
			const began = performance.now();
			const { done, value } = steps.next();
			tell(performance.now() - began);
			if (done === true) {
				return value;
			}
		}
	};
	return all(mergeEntries(index.programmes().map(programme => all(sessionEntries(programme, words, now, false))))).length;
}
