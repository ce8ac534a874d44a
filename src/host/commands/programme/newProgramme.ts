import * as vscode from 'vscode';
import { planProgramme, programmeFolder } from '../../../core/plans/planProgramme';
import { languages, type Language } from '../../../core/text/language';
import { normalForm } from '../../../core/text/normalForm';
import { personKey } from '../../../core/text/personName';
import { nameOf } from '../../../core/text/uri';
import { askChoice, askText } from '../../ask/ask';
import { askFolder } from '../../ask/askProgramme';
import { askZone } from '../../ask/askZone';
import { runSteps, step, type Step } from '../../ask/questionSteps';
import type { Services } from '../../services';
import { openAt } from '../../platform/openText';

interface Known {
	readonly name?: string;
	readonly language?: Language;
	readonly timezone?: string;
	readonly mentor?: string;
	readonly mentee?: string;
}

/** `mentorNotes.newProgramme`: asks for name, language, time zone and the first pair, and creates a folder with commented files. */
export const newProgramme = (services: Services) => async (): Promise<void> => {
	const { writer, language: { words }, clock } = services;
	const parent = await askFolder(services);
	if (!parent) {
		return;
	}
	const { ask, finding: { say: { samePerson } } } = words;
	const { title } = ask.programme;
	// Read before the first question, so that a taken name is refused while it is typed.
	const taken = await namesIn(parent);
	const folderOf = (name: string): string => programmeFolder({ parent: parent.toString(), name });
	const validateName = (name: string): string | undefined =>
		name === '' ? ask.nameNeeded : taken.has(nameOf(folderOf(name))) ? ask.nameTaken(nameOf(folderOf(name))) : undefined;
	const askWord = (
		key: 'name' | 'mentor' | 'mentee',
		preset: string,
		validate: (text: string, known: Known) => string | undefined = () => undefined,
	): Step<Known> => step(key, (known: Known, progress) =>
		askText({ ...progress, title, placeholder: ask.programme[key] }, preset, { validate: text => validate(text, known) }));
	const known = await runSteps<Known>({}, [
		askWord('name', '', validateName),
		step('language', (_known, progress) => {
			// The language of the interface comes first.
			const choices = [...languages]
				.sort((a, b) => Number(b === words.language) - Number(a === words.language))
				.map(value => ({ label: ask.languageNames[value], value }));
			return askChoice({ ...progress, title, placeholder: ask.programme.language }, choices);
		}),
		step('timezone', (_known, progress) =>
			askZone({ ...progress, title, placeholder: ask.programme.timezone }, clock.zone(), words)),
		askWord('mentor', ''),
		askWord(
			'mentee', '', (name, { mentor = '' }) => name !== '' && personKey(name) === personKey(mentor) ? samePerson : undefined,
		),
	]);
	if (known?.name === undefined || known.language === undefined) {
		return;
	}
	const { name, timezone = clock.zone(), mentor = '', mentee = '', language } = known;
	const folder = folderOf(name);
	const plan = planProgramme({ parent: parent.toString(), name, language, timezone, mentor, mentee, today: clock.today() });
	await writer.requireFree(folder, ask.nameTaken(nameOf(folder)));
	await writer.apply(plan);
	await vscode.commands.executeCommand('mentorNotes.sessions.focus');
	await openAt(plan.opens);
};

/** Returns the names in a folder in `normalForm`: most disks don't tell case and Unicode form apart. */
async function namesIn(folder: vscode.Uri): Promise<ReadonlySet<string>> {
	const entries = await vscode.workspace.fs.readDirectory(folder).then(found => found, () => []);
	return new Set(entries.map(([name]) => normalForm(name)));
}
