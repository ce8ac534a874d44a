import { addPeople, type NewPerson } from '../../../core/plans/people/peopleFiles';
import { namePeople } from '../../../core/plans/session/namePeople';
import type { FileEdit, Plan } from '../../../core/plans/plan';
import { type PairChange, planPairValue, sideToWrite } from '../../../core/plans/pair/planPairValues';
import { membersToday, namesOfBefore } from '../../../core/programme/formerMembers';
import { leavingSessions } from '../../../core/programme/leavingSessions';
import { type AnyPair, hasFile } from '../../../core/programme/namedPairs';
import { describePair, nameOfPerson, type Programme } from '../../../core/programme/programme';
import type { Pair } from '../../../core/record/pair';
import { groupBy } from '../../../core/text/collections';
import { plainLabel, plainText } from '../../../core/text/plainText';
import { editingWords } from '../../../core/words/lateWords';
import { askChoice } from '../../ask/ask';
import { askPair, knownPair, rememberPair, titleOfPair } from '../../ask/askPair';
import { askProperty, type KnownProperty } from '../../ask/askProperty';
import { onlyIf, runSteps, step, type Step } from '../../ask/questionSteps';
import { sessionsPlan } from '../../languageFeatures/nameSessions';
import { isUnsaved } from '../../platform/openText';
import { UserError } from '../../platform/userError';
import type { Services } from '../../services';
import { withoutOffer } from '../../status/formerNames';
import { fileEdit } from '../../write/changeFiles';
import { propertiesOfPair } from './pairProperties';
import { pairWithFile } from './pairWithFile';
import { peopleOf } from '../../write/peopleOf';

interface Known extends KnownProperty<PairChange> {
	readonly programme?: Programme;
	readonly pair?: AnyPair;
	/** Whether held sessions without names get those of the people before. */
	readonly keepsCredit?: boolean;
}

/** `mentorNotes.editPair`: asks which pair, which of its values, and the new one. */
export const editPair = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { say } = services.language.words;
	const { which, pair: { title, noPairs } } = editingWords[services.language.words.language];
	const known = await runSteps<Known>(await knownPair(services, argument, { noPair: say.notAPair, noPairs }), [
		askPair(services, { title }),
		...askProperty<PairChange, Known>(which, answers => titleOfPair(title, answers), ({ programme, pair }) =>
			programme && pair ? propertiesOfPair(services, programme, pairWithFile(services, programme, pair)) : []),
		askCredit(services),
	]);
	if (known?.programme && known.pair && hasFile(known.pair) && known.to) {
		await changePair(services, known.programme, known.pair, known.to, known.keepsCredit);
		await rememberPair(services, known.programme, known.pair);
	}
};

/**
 * Changes one value of a pair in its file, with the entries of new people in `people.yaml`. Its sessions stay its own; with `keepsCredit`,
 * held ones without names get those of the people before the change. Throws a `UserError` if the pair is no longer as it was shown, if two
 * of its people would be one or others are a pair already, and if a file can't be edited; then nothing is written.
 */
export async function changePair(
	services: Services, programme: Programme, pair: Pair, change: PairChange, keepsCredit = false,
): Promise<void> {
	const { writer, language: { words } } = services;
	const messages = { missing: words.say.notAPair, changed: editingWords[words.language].pair.notTheShown };
	const { to, added } = written(services, programme, pair, change);
	const credit = keepsCredit ? creditOf(services, programme, pair, to) : undefined;
	const write = (): Promise<void> => writer.apply(async () => {
		const own = await fileEdit(services, pair.uri, messages, (file, text) => planPairValue(file, text, pair, to));
		const people = await newPeople(services, programme, added);
		const sessions = await changedSessions(services, programme, pair, to, credit);
		return { within: programme.folder, create: people.create, edit: joined([own, ...people.edit, ...sessions.edit]) };
	});
	await (isUnsaved(pair.uri) ? write() : withoutOffer(pair.uri, write));
}

/** Returns a change with people as files refer to them, and who of them is new. */
function written(
	{ language: { words } }: Services, programme: Programme, pair: Pair, change: PairChange,
): { readonly to: PairChange; readonly added: readonly NewPerson[] } {
	if (!('side' in change)) {
		return { to: change, added: [] };
	}
	const { samePerson, alreadyAPair } = words.finding.say;
	const side = sideToWrite(programme, pair, change.side, change.to);
	if (side === 'samePerson') {
		throw new UserError(samePerson);
	}
	if (side === 'alreadyAPair') {
		const { mentors = [], mentees = [] }: Pick<Pair, 'mentors' | 'mentees'> = { ...pair, [change.side]: change.to };
		const namesOf = (people: readonly string[]): string => people.map(person => plainText(nameOfPerson(programme, person))).join(', ');
		throw new UserError(alreadyAPair(namesOf(mentors), namesOf(mentees)));
	}
	return { to: { side: change.side, to: side.to }, added: side.added };
}

/** Plans that sessions stay the pair's, also those that are so by whom they name only; with `credit`, that they name who was there. */
function changedSessions(
	{ language }: Services, programme: Programme, pair: Pair, change: PairChange, credit: ReturnType<typeof namesOfBefore>,
): Promise<Plan> {
	const leaving = 'side' in change ? leavingSessions(programme, pair, { ...pair, [change.side]: change.to }) : [];
	const named = new Set(credit?.sessions.map(({ id }) => id));
	return sessionsPlan(language, programme, [...new Set([...credit?.sessions ?? [], ...leaving])], session =>
		credit && named.has(session.id) ? namePeople(programme, session, credit) : [{ set: ['pair'], to: pair.id }]);
}

async function newPeople(
	{ language: { words } }: Services, programme: Programme, added: readonly NewPerson[],
): Promise<NonNullable<ReturnType<typeof addPeople>>> {
	const people = addPeople(programme.folder, programme.file?.language ?? words.language, await peopleOf(programme), added);
	if (!people) {
		throw new UserError(words.say.notEditable('people.yaml'));
	}
	return people;
}

/** Returns the held sessions that a change of people would credit to others, and the people before it. Undefined if there are none. */
function creditOf({ clock }: Services, programme: Programme, pair: Pair, change: PairChange): ReturnType<typeof namesOfBefore> {
	// With unsaved text, the people before are asked about when it is saved.
	return 'side' in change && !isUnsaved(pair.uri)
		? namesOfBefore(programme, { ...pair, [change.side]: change.to }, membersToday(programme, pair), clock.today(programme))
		: undefined;
}

/**
 * Asks, where a change of people would credit held sessions to others, whether their names are written into the sessions first. Refuses
 * people who can't be the pair's before that.
 */
function askCredit(services: Services): Step<Known> {
	const { words } = services.language;
	const { title, credit: say } = editingWords[words.language].pair;
	const found = ({ programme, pair, to }: Known): ReturnType<typeof namesOfBefore> =>
		programme && pair && hasFile(pair) && to
			? creditOf(services, programme, pair, written(services, programme, pair, to).to)
			: undefined;
	return onlyIf(known => found(known) !== undefined, step('keepsCredit', async (known, progress) => {
		const { programme, pair, to } = known;
		const before = found(known);
		if (!programme || !pair || !to || !before) {
			return undefined;
		}
		const count = before.sessions.length;
		const nameOf = ({ mentors = [], mentees = [] }: Pick<Pair, 'mentors' | 'mentees'>): string =>
			plainLabel(describePair(programme, mentors, mentees)) || say.nobody;
		return askChoice<boolean>({ ...progress, title: titleOfPair(title, known), placeholder: say.who(count) }, [
			{ label: nameOf(before), detail: say.before(count), value: true },
			{ label: nameOf({ ...pair, ...('side' in to && { [to.side]: to.to }) }), detail: say.now(count), value: false },
		]);
	}));
}

/** Joins the edits of a file, which all expect the same text: a pair's file can contain its sessions. */
function joined(edits: readonly FileEdit[]): readonly FileEdit[] {
	return [...groupBy(edits, ({ uri }) => uri).values()].flatMap(([first, ...others]) =>
		first ? [{ ...first, edits: [first, ...others].flatMap(each => each.edits) }] : []);
}
