import { OpenYaml } from '../../yaml/edit/openYaml';
import { YamlDraft } from '../../yaml/edit/yamlDraft';
import { mapLines } from '../../yaml/edit/renderValue';
import { isMap, isScalar, isSeq, type YamlNode } from '../../yaml/read/yamlNode';
import { rootOf } from '../../yaml/read/parseYaml';
import { ignorePrivate } from '../../plans/reflection/planShare';
import { join } from '../../text/uri';
import type { ImportIssue } from '../importIssue';
import type { PersonRecord } from '../importRecords';
import type { ProposedValue } from '../proposal';
import { isSomeone, type Someone } from './importedPeople';
import { stateOf, unclear, type Work } from './importWork';
import { isOnSide } from './pairOfMeeting';
import { wordsOf } from './partsOfNames';
import { notEditable } from './proposePairs';
import { proposeValue } from './proposeValue';

/**
 * Proposes whom people wish for, best first. Wishes are nobody else's to read: they are in `private/pairing.yaml`, which Git ignores, and
 * never make a pair.
 */
export async function proposeWishes(work: Work): Promise<void> {
	const rows = work.records.filter(record => record.kind === 'person' && (record.wishes ?? []).length > 0 && work.isUsed(record)) as readonly PersonRecord[];
	if (rows.length === 0) {
		return;
	}
	const { folder } = work.target.programme;
	const uri = join(folder, 'private', 'pairing.yaml');
	const text = await work.target.text(uri);
	const present = text === undefined ? new Map<string, readonly string[]>() : wishesIn(text);
	const written = new Map<string, readonly string[]>();
	const onlyMentor = mentorsByName(work);
	for (const record of rows) {
		const who = work.people.ofRow(record);
		if (!isSomeone(who) || who.rows.findLast(row => work.isUsed(row)) !== record) {
			continue;
		}
		const base = { key: `wish:${who.reference}`, line: record.line, written: record.written, thing: 'wish' as const, label: who.name, uri };
		// A wish makes nobody: who is not known stays a name.
		const meant = (record.wishes ?? []).map(name =>
			onlyMentor(name) ?? work.people.named(name, record.line) ?? { reference: name.trim() });
		const isSelf = ({ offered = [] }: ImportIssue): boolean => offered.length > 0 && offered.every(id => id === who.reference);
		const issues = meant.flatMap(each => 'issue' in each && !isSelf(each.issue) ? [each.issue] : []);
		const ids = [...new Set(meant.flatMap(each => 'issue' in each ? [] : [each.reference]))].filter(id => id !== who.reference);
		if (issues.length > 0) {
			work.propose(unclear({ ...record, issues: [] }, base, issues));
			continue;
		}
		if (!present) {
			work.propose(notEditable(base, [{ key: 'wishes', after: ids.join(', '), effect: 'set' }], { ...record, issues: [] }));
			continue;
		}
		const value = proposeWish(work, base.key, who, ids, present);
		work.propose({ ...base, state: value.before === undefined && value.effect === 'set' ? 'new' : stateOf([value]), values: [value], issues: [] });
		if (value.effect === 'set') {
			written.set(who.reference, ids);
		}
	}
	if (written.size === 0) {
		return;
	}
	if (text === undefined) {
		const lines = mapLines({ wishes: Object.fromEntries(written) }, 0, { step: 2, listIndent: 2, longText: 'block' });
		work.changes.create.push(...ignorePrivate(folder, work.target.taken), { uri, text: `${lines.join('\n')}\n` });
		return;
	}
	const draft = YamlDraft.open(text);
	for (const [person, ids] of written) {
		draft?.set(['wishes', person], ids);
	}
	const edits = draft?.finish()?.edits;
	if (edits) {
		work.changes.edit.push({ uri, expected: text, edits });
	}
}

/** Finds the only mentor whose name has the words of a wish: `Bu Ratna`. */
function mentorsByName({ people }: Work): (name: string) => Someone | undefined {
	const mentors = people.everyone.filter(each => isOnSide(each, 'mentor')).map(each => ({ each, words: wordsOf(each.name) }));
	return name => {
		const wanted = wordsOf(name);
		const [found, ...others] = mentors.filter(({ words }) => wanted.length > 0 && wanted.every(word => words.includes(word)));
		return others.length === 0 ? found?.each : undefined;
	};
}

function proposeWish(
	work: Work, proposal: string, who: Someone, ids: readonly string[], present: ReadonlyMap<string, readonly string[]>,
): ProposedValue {
	return proposeValue({ proposal, key: 'wishes', before: present.get(who.reference)?.join(', '), after: ids.join(', ') }, work);
}

/** The wishes in a text of `pairing.yaml`; undefined if they can't be read or edited. */
function wishesIn(text: string): ReadonlyMap<string, readonly string[]> | undefined {
	const open = OpenYaml.parse(text);
	const [document] = open?.composed.documents ?? [];
	const root = document === undefined ? null : rootOf(document);
	const wishes = valueAt(root, 'wishes');
	const isOurs = open !== undefined && (root === null || isMap(root)) && (wishes === null || wishes === undefined || isMap(wishes));
	return !isOurs ? undefined : new Map(!isMap(wishes) ? [] : wishes.entries.flatMap(({ key, value }) =>
		isScalar(key) && value !== null ? [[key.text, textsIn(value)] as const] : []));
}

function valueAt(node: YamlNode | null, key: string): YamlNode | null | undefined {
	return isMap(node) ? node.entries.find(entry => isScalar(entry.key) && entry.key.text === key)?.value : undefined;
}

function textsIn(node: YamlNode): readonly string[] {
	return isSeq(node) ? node.items.flatMap(item => isScalar(item) ? [item.text] : []) : isScalar(node) ? [node.text] : [];
}
