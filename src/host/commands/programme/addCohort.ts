import { newCohortId, planNewCohort } from '../../../core/plans/programme/planCohort';
import type { Programme } from '../../../core/programme/programme';
import { plainLabel, plainText } from '../../../core/text/plainText';
import { endOfEdits } from '../../../core/text/textEdit';
import type { Uri } from '../../../core/text/uri';
import type { Day } from '../../../core/time/days';
import { editingWords, settingUpWords } from '../../../core/words/lateWords';
import { askChoice, askText, type back, type Choice, type Progress } from '../../ask/ask';
import { askProgramme, knownProgramme } from '../../ask/askProgramme';
import { markPresent } from '../../ask/askProperty';
import { askDay } from '../../ask/askWhen';
import { runSteps, step } from '../../ask/questionSteps';
import { opensPages } from '../../platform/openAs';
import { UserError } from '../../platform/userError';
import type { Services } from '../../services';
import { fileEdit } from '../../write/changeFiles';
import { showMade } from './showMade';

interface Known {
	readonly programme?: Programme;
	readonly name?: string;
	/** Empty for no day. */
	readonly start?: Day;
	readonly end?: Day;
}

/** `mentorNotes.addCohort`: asks for name, start and end of a cohort, and adds it to the programme's file. */
export const addCohort = (services: Services) => async (argument?: unknown): Promise<void> => {
	const made = await makeCohort(services, await knownProgramme(services, argument), opensPages());
	if (made) {
		const { programme: { folder }, uri, cursor } = made;
		await showMade(services, { uri, cursor, next: ['newPair'], argument: { programme: { folder } } });
	}
};

/** Asks for a cohort and adds it. Undefined on Escape. Throws a `UserError` if the programme's file can't be edited. */
async function makeCohort(
	services: Services, start: Known, isAnnounced: boolean,
): Promise<{ readonly programme: Programme; readonly uri: Uri; readonly id: string; readonly cursor: number } | undefined> {
	const { words } = services.language;
	const { title, ...say } = settingUpWords[words.language].cohort;
	const { endBeforeStart } = editingWords[words.language];
	const known = await runSteps<Known>(start, [
		askProgramme(services, title),
		step('name', ({ programme }, progress) => askText({ ...progress, title, placeholder: say.name }, '', {
			validate: name => name === '' ? words.ask.nameNeeded
				: programme && newCohortId(programme, name) === undefined ? say.taken(plainText(name)) : undefined,
		})),
		step('start', ({ programme }, progress) => askDay(services, {
			...progress, title, placeholder: say.start, empty: say.noDay, direction: 'future', ...(programme && { programme }),
		})),
		step('end', ({ programme, start: first = '' }, progress) => askDay(services, {
			...progress, title, placeholder: say.end, empty: say.noDay, direction: 'future', ...(programme && { programme }),
			check: day => first !== '' && day < first ? endBeforeStart(words.day(first)) : undefined,
		})),
	]);
	const { programme, name } = known ?? {};
	const uri = programme?.file?.uri;
	if (!known || !programme || !uri || name === undefined) {
		return undefined;
	}
	const id = newCohortId(programme, name);
	if (id === undefined) {
		throw new UserError(say.taken(plainText(name)));
	}
	const { start: first = '', end: last = '' } = known;
	const messages = { missing: words.finding.say.notAProgramme, changed: words.say.changed };
	let cursor = 0;
	await services.writer.apply(async () => {
		const edit = await fileEdit(services, uri, messages, (_file, text) => planNewCohort(text, { id, name, start: first, end: last }));
		cursor = endOfEdits(edit.edits);
		return { within: programme.folder, create: [], edit: [edit], isAnnounced };
	});
	return { programme, uri, id, cursor };
}

/** Returns a programme's cohorts that have an id, the file's last one first. */
export function cohortChoices({ file }: Programme): readonly (Choice<string> & { readonly value: string })[] {
	return (file?.cohorts ?? [])
		.flatMap(({ id, name }) => id === undefined ? [] : [{ label: plainLabel(name ?? id), value: id }])
		.reverse();
}

/** The answer that adds a cohort. */
const another = Symbol('another');

/**
 * Asks for one of a programme's cohorts, or adds one, which stays when the question's command is left; the present one is marked. Empty for
 * none. Undefined on Escape.
 */
export async function askCohortOf(
	services: Services, programme: Programme, question: Progress & { readonly title: string }, present?: string,
): Promise<string | typeof back | undefined> {
	const { words } = services.language;
	const { finding: { ask: { pair } }, sharing: { ask: { now } } } = words;
	for (;;) {
		const adding: Choice<string | typeof another> = { label: settingUpWords[words.language].cohort.another, value: another };
		const choices = [
			...markPresent(cohortChoices(programme), present, now),
			...markPresent([{ label: pair.noCohort, value: '' }], present, now),
			...(programme.file ? [adding] : []),
		];
		const answer = await askChoice<string | typeof another>({ ...question, placeholder: pair.cohort }, choices);
		if (answer !== another) {
			return answer;
		}
		const made = await makeCohort(services, { programme }, false);
		if (made) {
			return made.id;
		}
	}
}
