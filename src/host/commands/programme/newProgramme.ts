import * as vscode from 'vscode';
import { planProgramme, programmeFolder } from '../../../core/plans/planProgramme';
import { languages, type Language } from '../../../core/text/language';
import { normalForm } from '../../../core/text/normalForm';
import { personKey } from '../../../core/text/personName';
import { plainText } from '../../../core/text/plainText';
import { nameOf } from '../../../core/text/uri';
import { makeProgrammeWords } from '../../../core/words/lateWords';
import { askChoice, askText, type Validation } from '../../ask/ask';
import { askFolder } from '../../ask/askProgramme';
import { askZone } from '../../ask/askZone';
import { runSteps, step, type Step } from '../../ask/questionSteps';
import { opensPages } from '../../platform/openAs';
import type { Services } from '../../services';
import { showMade } from './showMade';

interface Known {
	readonly name?: string;
	readonly language?: Language;
	readonly timezone?: string;
	readonly mentor?: string;
	readonly mentee?: string;
}

/**
 * `mentorNotes.newProgramme`: asks for name, language, time zone and the first pair, creates a folder with commented files, and shows the
 * programme in the Sessions view.
 */
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
	const { intoFolder, pairBegins } = makeProgrammeWords[words.language];
	const info = (message: string): Validation => ({ message, severity: vscode.InputBoxValidationSeverity.Info });
	const validateName = (name: string): Validation => {
		const folder = nameOf(folderOf(name));
		return name === '' ? ask.nameNeeded : taken.has(folder) ? ask.nameTaken(folder) : info(intoFolder(plainText(folder)));
	};
	const askWord = (
		key: 'name' | 'mentor' | 'mentee',
		preset: string,
		validate: (text: string, known: Known) => Validation = () => undefined,
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
			'mentee', '', (name, { mentor = '' }) => name === '' || mentor === '' ? undefined
				: personKey(name) === personKey(mentor) ? samePerson : info(pairBegins),
		),
	]);
	if (known?.name === undefined || known.language === undefined) {
		return;
	}
	const { name, timezone = clock.zone(), mentor = '', mentee = '', language } = known;
	const folder = folderOf(name);
	const plan = planProgramme({ parent: parent.toString(), name, language, timezone, mentor, mentee, today: clock.today() });
	await writer.requireFree(folder, ask.nameTaken(nameOf(folder)));
	await writer.apply({ ...plan, isAnnounced: opensPages() });
	await vscode.commands.executeCommand('mentorNotes.sessions.focus');
	await showMade(services, {
		uri: plan.opens, next: ['logSession', 'scheduleSession', 'editProgramme'],
		argument: plan.pair === undefined ? { programme: { folder } } : { pair: { folder, id: plan.pair } },
	});
};

/** Returns the names in a folder in `normalForm`: most disks don't tell case and Unicode form apart. */
async function namesIn(folder: vscode.Uri): Promise<ReadonlySet<string>> {
	const entries = await vscode.workspace.fs.readDirectory(folder).then(found => found, () => []);
	return new Set(entries.map(([name]) => normalForm(name)));
}
