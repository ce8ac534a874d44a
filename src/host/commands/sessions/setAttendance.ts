import { planAttendance } from '../../../core/plans/session/planAttendance';
import { type AttendanceState, type Attendee, attendeesOf } from '../../../core/programme/attendees';
import { nameOfPerson } from '../../../core/programme/programme';
import { plainLabel } from '../../../core/text/plainText';
import { editingWords } from '../../../core/words/lateWords';
import { askSeveral } from '../../ask/ask';
import { askSession, knownSession, titleOfSession, type KnownSession } from '../../ask/askSession';
import { onlyIf, runSteps, step, type Step } from '../../ask/questionSteps';
import { UserError } from '../../platform/userError';
import type { Services } from '../../services';
import { editSession } from '../../write/changeFiles';

interface Known extends KnownSession {
	readonly came?: readonly string[];
	readonly late?: readonly string[];
	readonly excused?: readonly string[];
}

/** `mentorNotes.setAttendance`: asks who was there, who of them came late, and who of the others was excused. */
export const setAttendance = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { logging: { whoCame }, language } = services.language.words;
	const { attend, entries } = editingWords[language];
	const known = await runSteps<Known>(await knownSession(services, argument, entries.noSession), [
		askSession(services, attend.title),
		askPeople(services, 'came', whoCame, ({ state }) => state !== 'absent' && state !== 'excused'),
		onlyIf(({ came = [] }) => came.length > 0, askPeople(services, 'late', attend.whoWasLate, ({ state }) => state === 'late')),
		onlyIf(known => missing(known).length > 0, askPeople(services, 'excused', attend.whoWasExcused, ({ state }) => state === 'excused')),
	]);
	if (!known?.programme || !known.session || !known.came) {
		return;
	}
	const { programme, session, came, late = [], excused = [] } = known;
	const states = new Map(attendeesOf(programme, session).map(({ person }): readonly [string, AttendanceState] => [
		person, came.includes(person) ? late.includes(person) ? 'late' : 'present' : excused.includes(person) ? 'excused' : 'absent',
	]));
	await editSession(services, programme, session, (text, present) => planAttendance(text, present, states, programme.people));
};

function missing({ programme, session, came = [] }: Known): readonly Attendee[] {
	return programme && session ? attendeesOf(programme, session).filter(({ person }) => !came.includes(person)) : [];
}

/** Asks who is ticked: of everyone, of those who came, or of those who did not. */
function askPeople(services: Services, of: 'came' | 'late' | 'excused', placeholder: string, isTicked: (attendee: Attendee) => boolean): Step<Known> {
	const { words } = services.language;
	return step(of, async (known, progress) => {
		const { programme, session, came = [] } = known;
		if (!programme || !session) {
			return undefined;
		}
		const everyone = attendeesOf(programme, session);
		if (everyone.length === 0) {
			throw new UserError(editingWords[words.language].attend.noPeople);
		}
		const offered = of === 'came' ? everyone : everyone.filter(({ person }) => came.includes(person) === (of === 'late'));
		const choices = offered.map(attendee => (
			{ label: plainLabel(nameOfPerson(programme, attendee.person)), value: attendee.person, picked: isTicked(attendee) }
		));
		const { title } = editingWords[words.language].attend;
		return askSeveral({ ...progress, title: titleOfSession(title, known, words), placeholder }, choices);
	});
}
