import { everyonesJp } from '../../../core/analysis/figures/everyonesJp';
import { expectedPeople } from '../../../core/analysis/figures/expectedPeople';
import { meetingStateOf } from '../../../core/analysis/figures/meetings';
import { personJp } from '../../../core/analysis/figures/personJp';
import { PersonTally, type PersonYear } from '../../../core/analysis/figures/personTally';
import { isInScope, type Scope } from '../../../core/analysis/figures/scope';
import { documentParts, issuerOf } from '../../../core/exports/documents/document';
import { jpReport } from '../../../core/exports/documents/jpReport';
import { ownerFrom } from '../../../core/programme/openActions';
import { pairOf, type Programme } from '../../../core/programme/programme';
import { plainLabel, plainText } from '../../../core/text/plainText';
import type { Steps } from '../../../core/text/steps';
import type { Now } from '../../../core/time/instants';
import { overviewPageWords, personDocumentsWords } from '../../../core/words/lateWords';
import { wordsFor } from '../../../core/words/catalogues';
import { askChoice } from '../../ask/ask';
import { askOverview, type KnownOverview } from '../../ask/askProgramme';
import { cohortsOf } from '../../ask/askScope';
import { choicesOfAll, headed, knownPart, nameOfDocument, type Whose } from '../../ask/askWhose';
import { runSteps, step, type Step } from '../../ask/questionSteps';
import { UserError } from '../../platform/userError';
import { runInSlices } from '../../platform/timeSlice';
import type { Services } from '../../services';
import { saveDocument } from './saveDocument';

interface Known extends KnownOverview {
	readonly whose?: Whose;
	readonly year?: number;
}

/**
 * `mentorNotes.exportJpReport`: exports the JP of a year of a person, of all of a cohort or of everyone as an HTML file to sign, in the
 * programme's language.
 */
export const exportJpReport = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { language: { words }, clock } = services;
	const { jpTitle: title, save, open, jpSaved: saved } = overviewPageWords[words.language].exported;
	const known = await runSteps<Known>(await knownJp(services, argument), [
		askOverview(services, title), askWhoseJp(services), askYear(services),
	]);
	if (!known?.programme || !known.whose || known.year === undefined) {
		return;
	}
	const { programme, programme: { folder, file }, whose, year } = known;
	const programmeWords = file?.language ? wordsFor(file.language) : words;
	const { everyoneInName } = personDocumentsWords[programmeWords.language].whose;
	const name = nameOfDocument('jp', programme, whose, whose.is === 'one' ? whose.key : '', everyoneInName, year);
	await saveDocument(services, { title, save, open, saved, name, folder }, async ({ programme: of, logo }) => {
		const now = clock.now(of);
		const people = whose.is === 'one' ? [personJp(of, whose.key, year, now)]
			: await runInSlices(everyonesJp(of, { year, ...(whose.cohort !== undefined && { cohort: whose.cohort }) }, now));
		const issuer = issuerOf(of, { today: now.today, logo });
		return people && people.length > 0
			? documentParts(jpReport(people.map(person => ({ person, ...issuer })), programmeWords), programmeWords)
			: undefined;
	});
};

/** Returns what the command was called on; the person only if they took part in the programme. */
async function knownJp(services: Services, argument: unknown): Promise<Known> {
	const { person, ...known } = await knownPart(services, argument);
	const { programme, scope: { year } } = known;
	const key = programme && person !== undefined ? plainText(ownerFrom(programme, person).key) : undefined;
	const isKnown = programme !== undefined && (await yearsOf(programme, services)).some(each => each.person === key);
	return {
		...known,
		...(isKnown && key !== undefined && { whose: { is: 'one' as const, key } }),
		...(year !== undefined && { year }),
	};
}

/** The number of sessions counted between two yields: a few milliseconds. */
const sessionsAStep = 200;

/** Returns who took part in held sessions, by year; of a cohort, who took part in its sessions. */
async function yearsOf(programme: Programme, { clock }: Services, cohort?: string): Promise<readonly PersonYear[]> {
	return await runInSlices(countYears(programme, clock.now(), cohort === undefined ? {} : { cohort })) ?? [];
}

function* countYears(programme: Programme, now: Now, scope: Scope): Steps<readonly PersonYear[]> {
	const tally = new PersonTally(programme);
	for (const [i, session] of programme.sessions.entries()) {
		if (i % sessionsAStep === sessionsAStep - 1) {
			yield;
		}
		if (isInScope(programme, session, scope) && meetingStateOf(session, programme, now) === 'held') {
			tally.addHeld(session, pairOf(programme, session));
		}
	}
	return tally.figures(undefined);
}

/** Returns the keys of who can be in the report of everyone, or of a cohort: of who met in it or is expected to, who has any session. */
async function peopleOf(programme: Programme, services: Services, cohort: string | undefined): Promise<ReadonlySet<string>> {
	const have = new Set((await yearsOf(programme, services)).map(({ person }) => person));
	const met = cohort === undefined ? [] : await yearsOf(programme, services, cohort);
	const expected = expectedPeople(programme, cohort).map(person => plainText(ownerFrom(programme, person).key));
	return cohort === undefined ? have : new Set([...met.map(({ person }) => person), ...expected].filter(person => have.has(person)));
}

/** Asks for whom: everyone, all of a cohort, or a person. Throws a `UserError` if no session was held. */
function askWhoseJp(services: Services): Step<Known> {
	const { words } = services.language;
	const { jpTitle: title, whose: placeholder, nobody } = overviewPageWords[words.language].exported;
	const say = personDocumentsWords[words.language].whose;
	return step('whose', async ({ programme, scope }, progress) => {
		const years = programme ? await yearsOf(programme, services, scope.cohort) : [];
		if (!programme || years.length === 0) {
			throw new UserError(nobody);
		}
		const names = new Map(years.map(({ person, name }) => [person, name]));
		const sessions = new Map<string, number>();
		years.forEach(each => { sessions.set(each.person, (sessions.get(each.person) ?? 0) + each.sessions.length); });
		const sizes = new Map<string | undefined, number>();
		for (const cohort of scope.cohort === undefined ? [undefined, ...cohortsOf(programme).map(({ id }) => id)] : [scope.cohort]) {
			sizes.set(cohort, (await peopleOf(programme, services, cohort)).size);
		}
		return askChoice<Whose>({ ...progress, title, placeholder }, [
			...choicesOfAll(programme, scope.cohort, say.everyone, cohort => {
				const size = sizes.get(cohort) ?? 0;
				return {
					description: say.people(size),
					...(size > 0 && { detail: cohort === undefined ? say.onePage : `${say.onePage}. ${say.allTheirSessions}` }),
				};
			}, words),
			...headed(say.onePerson, [...names].map(([key, name]) => ({
				label: plainLabel(name), description: words.rows.sessions(sessions.get(key) ?? 0), value: { is: 'one' as const, key },
			}))),
		]);
	});
}

/** Asks for one of the years, the newest first; of a cohort, with all sessions of its people. Throws a `UserError` if they have none. */
function askYear(services: Services): Step<Known> {
	const { words } = services.language;
	const { jpTitle: title, ofYear, nobody } = overviewPageWords[words.language].exported;
	const { allTheirSessions } = personDocumentsWords[words.language].whose;
	return step('year', async ({ programme, whose }, progress) => {
		if (!programme || !whose) {
			return undefined;
		}
		const cohort = whose.is === 'all' ? whose.cohort : undefined;
		const people = whose.is === 'one' ? new Set([whose.key]) : await peopleOf(programme, services, cohort);
		const own = (await yearsOf(programme, services)).filter(({ person }) => people.has(person));
		if (own.length === 0) {
			throw new UserError(nobody);
		}
		const placeholder = cohort === undefined ? ofYear : `${ofYear} ${allTheirSessions}`;
		const choices = [...new Set(own.map(({ year }) => year))].sort((a, b) => b - a).map(year => {
			const sessions = new Set(own.filter(each => each.year === year).flatMap(each => each.sessions.map(({ session }) => session)));
			return { label: String(year), description: words.rows.sessions(sessions.size), value: year };
		});
		return askChoice({ ...progress, title, placeholder }, choices);
	});
}
