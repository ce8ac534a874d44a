import { type AgendaSide, planAgendaEntries, planDecisions } from '../../../core/plans/appendEntries';
import { menteesOf, mentorsOf, type Programme } from '../../../core/programme/programme';
import { ownerFrom } from '../../../core/programme/openActions';
import { pastedEntries } from '../../../core/record/pastedEntries';
import type { Session } from '../../../core/record/session';
import { editingWords } from '../../../core/words/lateWords';
import { askChoice } from '../../ask/ask';
import { askEntries } from '../../ask/askEntries';
import { askSession, knownSession, titleOfSession, type KnownSession } from '../../ask/askSession';
import { runSteps, step, type Step } from '../../ask/questionSteps';
import type { Services } from '../../services';
import { editSession } from '../../write/changeFiles';

interface Known extends KnownSession {
	readonly side?: AgendaSide;
	/** One or more lines. */
	readonly text?: string;
}

/** `mentorNotes.addDecision`: asks what was decided and appends it to a session's decisions, one for each line that was pasted. */
export const addDecision = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { entries } = editingWords[services.language.words.language];
	const known = await runSteps<Known>(await knownSession(services, argument, entries.noSession), [
		askSession(services, entries.decision),
		askLines(services, entries.decision, () => entries.decided),
	]);
	if (known?.programme && known.session && known.text !== undefined) {
		await addDecisionsTo(services, known.programme, known.session, known.text);
	}
};

/** Appends decisions to a session, one a line. Throws as `editSession` does. */
export async function addDecisionsTo(services: Services, programme: Programme, session: Session, lines: string): Promise<void> {
	await editSession(services, programme, session, (text, present) => planDecisions(text, present, pastedEntries(lines)));
}

/** `mentorNotes.addAgendaItem`: asks whose item it is and what it says, and appends it to a session's agenda. */
export const addAgendaItem = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { entries: words } = editingWords[services.language.words.language];
	const known = await runSteps<Known>(await knownSession(services, argument, words.noSession), [
		askSession(services, words.agenda),
		askSide(services),
		askLines(services, words.agenda, known => sideOf(known) === 'both' ? words.toDiscussInOneList : words.toDiscuss),
	]);
	const side = known && sideOf(known);
	if (known?.programme && known.session && known.text !== undefined && side) {
		await addToAgenda(services, known.programme, known.session, side, known.text);
	}
};

/** Appends entries to a session's agenda, one a line. Throws as `editSession` does. */
export async function addToAgenda(
	services: Services, programme: Programme, session: Session, side: AgendaSide, lines: string,
): Promise<void> {
	await editSession(services, programme, session, (text, present) => planAgendaEntries(text, present, side, pastedEntries(lines)));
}

/** Whose agenda is added to: a session's plain list is both sides'. */
function sideOf({ session, side }: Known): AgendaSide | undefined {
	return session?.details?.hasOneAgenda ? 'both' : side;
}

/** Asks whose item it is, the user's own side first. */
function askSide(services: Services): Step<Known> {
	const { language: { words }, currentUser } = services;
	const { entries } = editingWords[words.language];
	const ask = step<'side', AgendaSide, Known>('side', (known, progress) => {
		const { programme, session } = known;
		const me = programme && currentUser.keyOfMe(programme);
		const isMe = (person: string): boolean => programme !== undefined && ownerFrom(programme, person).key === me;
		const isMentee = programme !== undefined && session !== undefined
			&& menteesOf(programme, session).some(isMe) && !mentorsOf(programme, session).some(isMe);
		const sides = isMentee ? ['mentee', 'mentor'] as const : ['mentor', 'mentee'] as const;
		const question = { ...progress, title: titleOfSession(entries.agenda, known, words), placeholder: entries.whose };
		return askChoice<AgendaSide>(question, sides.map(side => ({ label: entries.side[side], value: side })));
	});
	return { ...ask, needed: known => sideOf(known) === undefined };
}

function askLines(services: Services, title: string, placeholderOf: (known: Known) => string): Step<Known> {
	const { words } = services.language;
	return step('text', (known, progress) =>
		askEntries(services, { ...progress, title: titleOfSession(title, known, words), placeholder: placeholderOf(known) }));
}
