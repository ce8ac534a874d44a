import { nameOfPerson, type Programme } from '../../../core/programme/programme';
import { plainText } from '../../../core/text/plainText';
import { back, type Choice } from '../../ask/ask';
import { askHowOften } from '../../ask/askHowOften';
import { askPerson } from '../../ask/askPerson';
import { askProgramme, knownProgramme } from '../../ask/askProgramme';
import { onlyIf, runSteps, step, type Step } from '../../ask/questionSteps';
import { opensPages } from '../../platform/openAs';
import type { Services } from '../../services';
import { askCohortOf, cohortChoices } from '../programme/addCohort';
import { showMade } from '../programme/showMade';
import { makePair } from './makePair';

interface KnownOfPair {
	readonly programme?: Programme;
	readonly mentor?: string;
	readonly mentee?: string;
	/** More mentees than the one. */
	readonly others?: readonly string[];
	/** The id of a cohort; empty for none. */
	readonly cohort?: string;
	/** Weeks between two meetings; 0 if nothing is agreed. */
	readonly every?: string;
}

/** `mentorNotes.newPair`: asks for mentor, mentees, cohort and how often they meet, and creates the pair's file. */
export const newPair = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { title, mentor, mentee } = services.language.words.finding.ask.pair;
	const known = await runSteps<KnownOfPair>(await knownProgramme(services, argument), [
		askProgramme(services, title),
		askPersonOfPair(services, 'mentor', title, mentor),
		askPersonOfPair(services, 'mentee', title, mentee),
		askOtherMentees(services),
		askCohort(services),
		askCadence(services),
	]);
	if (!known?.programme || known.mentor === undefined || known.mentee === undefined) {
		return;
	}
	const { programme, mentor: by, others = [], cohort = '', every = '' } = known;
	const { id, uri } = await makePair(services, programme, {
		mentor: by, mentees: [known.mentee, ...others], ...(cohort !== '' && { cohort }), ...(every !== '' && { every }),
	}, opensPages());
	await showMade(services, { uri, next: ['logSession', 'scheduleSession'], argument: { pair: { folder: programme.folder, id } } });
};

/** Asks for the mentor or the mentee of a new pair. The mentor is not offered as the mentee. */
export function askPersonOfPair<Known extends Pick<KnownOfPair, 'programme' | 'mentor' | 'mentee'>>(
	services: Services,
	side: 'mentor' | 'mentee',
	title: string,
	placeholder: string,
): Step<Known> {
	return step(side, async ({ programme, mentor }, progress) => programme && askPerson(services, programme, {
		...progress, title, placeholder, role: side, except: side === 'mentee' && mentor !== undefined ? [mentor] : [],
	}));
}

/** Asks for further mentees, one after the other; none by Enter alone. *Back* takes the last one back. */
function askOtherMentees(services: Services): Step<KnownOfPair> {
	const { title, another, noMore } = services.language.words.finding.ask.pair;
	return step('others', async ({ programme, mentor, mentee }, progress) => {
		const others: string[] = [];
		while (programme && mentor !== undefined && mentee !== undefined) {
			const mentees = [mentee, ...others];
			const names = mentees.map(person => nameOfPerson(programme, person)).join(', ');
			const next = await askPerson(services, programme, {
				...progress, title, placeholder: another, role: 'mentee', except: [mentor, ...mentees], nobody: noMore(plainText(names)),
			});
			if (next === '') {
				return others;
			}
			if (next === undefined || (next === back && others.pop() === undefined)) {
				return next;
			}
			if (next !== back) {
				others.push(next);
			}
		}
		return undefined;
	});
}

/** Asks for the cohort where the programme has cohorts. */
function askCohort(services: Services): Step<KnownOfPair> {
	const { title } = services.language.words.finding.ask.pair;
	const cohortsOf = ({ programme }: KnownOfPair): readonly Choice<string>[] => programme ? cohortChoices(programme) : [];
	return onlyIf(known => cohortsOf(known).length > 0, step('cohort', async (known, progress) => known.programme
		&& askCohortOf(services, known.programme, { ...progress, title })));
}

function askCadence({ language: { words } }: Services): Step<KnownOfPair> {
	const { title } = words.finding.ask.pair;
	return step('every', (_known, progress) => askHowOften(words, { ...progress, title }));
}
