import { compareText } from '../../text/collections';
import type { ImportAnswers, ImportSource } from '../importSource';
import { type Proposal, proposalStates, proposedThings, type ProposalState } from '../proposal';
import type { NotImported, ReadContext, SourceRead } from '../readImport';
import { readSource } from '../readSource';
import { askOnce } from './askOnce';
import { ImportedPairs } from './importedPairs';
import { ImportedPeople } from './importedPeople';
import { ImportMemory, memoryUri } from './importMemory';
import type { ImportCounts, ImportPreview, ImportTarget } from './importPreview';
import { Work } from './importWork';
import { nameKeyOf } from './nameKeys';
import { PartsOfNames } from './partsOfNames';
import { proposePairs } from './proposePairs';
import { proposeNamed, proposePeople } from './proposePeople';
import { proposeSessions } from './proposeSessions';
import { proposeWishes } from './proposeWishes';
import { choicesOf } from './rememberedChoices';

/**
 * Reads a source and compares it with a programme: what would be made, changed and asked. Nothing is written. Returns why a source can't be
 * read.
 */
export async function previewImport(
	source: ImportSource, answers: ImportAnswers, target: ImportTarget,
): Promise<ImportPreview | NotImported> {
	const read = await readSource(source, answers, readContext(target));
	return 'refused' in read ? read : previewRead(read, source.name, answers, target);
}

/** What readers need to know of a programme. */
export function readContext({ programme, now, pause }: Pick<ImportTarget, 'programme' | 'now' | 'pause'>): ReadContext {
	const parts = new PartsOfNames(programme.people);
	return {
		...(pause && { pause }),
		now,
		zone: programme.file?.timezone ?? now.zone,
		isPerson: written => programme.people.knows(written) || parts.only(written) !== undefined,
		pairs: [...programme.pairs.values()].filter(({ status }) => status !== 'completed' && status !== 'ended-early').map(({ id }) => id),
	};
}

/** Compares a source that was read with a programme. */
export async function previewRead(
	read: SourceRead, sourceName: string, answers: ImportAnswers, target: ImportTarget,
): Promise<ImportPreview> {
	const { folder } = target.programme;
	const remembered = memoryUri(folder, sourceName);
	const before = await target.text(remembered);
	const memory = ImportMemory.read(before);
	const step = async (): Promise<void> => { await target.pause?.(); };
	await step();
	const people = new ImportedPeople(target.programme, answers, memory);
	const { records, questions } = askOnce(read, target.programme, answers);
	await people.read(records, step);
	const pairs = await ImportedPairs.of(target.programme, target.taken, step);
	const work = new Work(target, records, answers, people, pairs, memory);
	await proposePeople(work);
	await proposePairs(work);
	await proposeSessions(work);
	await proposeWishes(work);
	await proposeNamed(work);
	work.proposals.push(...work.cohorts.proposals);
	await step();
	const proposals = inOrder(work.proposals);
	await step();
	memory.choices = choicesOf(read, answers, key => {
		const made = people.added.filter(({ name }) => nameKeyOf(name) === key);
		return made.length === 1 ? made[0]?.reference : undefined;
	});
	return {
		read, proposals, names: [...questions, ...people.questions], counts: countsOf(proposals),
		changes: { ...work.changes, cohorts: work.cohorts.added, memory: { uri: remembered, before, after: memory } },
	};
}

/** By line; of one line, in the order of `proposedThings`, so that what others refer to comes first. */
function inOrder(proposals: readonly Proposal[]): readonly Proposal[] {
	const rank = { cohort: 0, person: 1, pair: 2, session: 3, wish: 4 };
	return [...proposals].sort((a, b) => a.line - b.line || rank[a.thing] - rank[b.thing] || compareText(a.key, b.key));
}

function countsOf(proposals: readonly Proposal[]): ImportCounts {
	const none = (): Record<ProposalState, number> =>
		Object.fromEntries(proposalStates.map(state => [state, 0])) as Record<ProposalState, number>;
	const counts = Object.fromEntries(proposedThings.map(thing => [thing, none()])) as Record<Proposal['thing'], Record<ProposalState, number>>;
	for (const { thing, state } of proposals) {
		counts[thing][state]++;
	}
	return counts;
}
