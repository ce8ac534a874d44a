import * as vscode from 'vscode';
import { planProgramme, programmeFolder } from '../../../core/plans/planProgramme';
import { nameOf } from '../../../core/text/uri';
import { languages, type Language } from '../../../core/text/language';
import { askChoice, askSteps, askText, back, type Progress, type Step } from '../../ask/ask';
import { askFolder } from '../../ask/askFolder';
import { openAt } from '../openAt';
import type { Services } from '../services';

interface Known {
	readonly name?: string;
	readonly language?: Language;
	readonly timezone?: string;
	readonly mentor?: string;
	readonly mentee?: string;
}

/** `mentorNotes.newProgramme`: name, language, time zone and the first pair; then a folder with files that teach. */
export const newProgramme = ({ writer, language, clock }: Services) => async (): Promise<void> => {
	const parent = await askFolder(language);
	if (!parent) {
		return;
	}
	const { ask, finding } = language.words;
	const taken = await namesIn(parent);
	const wrongName = (name: string): string | undefined => {
		const folder = nameOf(programmeFolder({ parent: parent.toString(), name }));
		return name.trim() === '' ? ask.nameNeeded : taken.has(folder) ? ask.nameTaken(folder) : undefined;
	};
	const text = (key: keyof Known & ('name' | 'timezone' | 'mentor' | 'mentee'), value: string, validate?: (text: string, known: Known) => string | undefined): Step<Known> => ({
		needed: known => known[key] === undefined,
		ask: async (known, progress: Progress) => {
			const answer = await askText({ ...progress, title: ask.programme.title, placeholder: ask.programme[key] }, value, typed => validate?.(typed, known));
			return typeof answer === 'string' ? { ...known, [key]: answer } : answer;
		},
	});
	const known = await askSteps<Known>({}, [
		text('name', '', wrongName),
		{
			needed: answers => answers.language === undefined,
			ask: async (answers, progress) => {
				// The language that is spoken now comes first.
				const choices = [...languages].sort((a, b) => Number(b === language.words.language) - Number(a === language.words.language)).map(value => ({ label: ask.languageNames[value], value }));
				const chosen = await askChoice({ ...progress, title: ask.programme.title, placeholder: ask.programme.language }, choices);
				return chosen === undefined || chosen === back ? chosen : { ...answers, language: chosen };
			},
		},
		text('timezone', clock.zone(), zone => isZone(zone) ? undefined : ask.programme.unknownZone),
		text('mentor', ''),
		text('mentee', '', (name, { mentor = '' }) => name.trim() !== '' && name.trim().toLowerCase() === mentor.toLowerCase() ? finding.say.samePerson : undefined),
	]);
	if (known?.name === undefined || known.language === undefined) {
		return;
	}
	const { name, timezone = clock.zone(), mentor = '', mentee = '' } = known;
	const folder = programmeFolder({ parent: parent.toString(), name });
	const plan = planProgramme({ parent: parent.toString(), name, language: known.language, timezone, mentor, mentee, today: clock.today() });
	await writer.requireFree(folder, ask.nameTaken(nameOf(folder)));
	await writer.apply(plan);
	await vscode.commands.executeCommand('mentorNotes.sessions.focus');
	await openAt(plan.opens);
};

/** What is there already: said while the name is typed, not after five answers. */
async function namesIn(folder: vscode.Uri): Promise<ReadonlySet<string>> {
	const entries = await vscode.workspace.fs.readDirectory(folder).then(found => found, () => []);
	return new Set(entries.map(([name]) => name));
}

function isZone(zone: string): boolean {
	try {
		return Intl.DateTimeFormat('en', { timeZone: zone.trim() }).resolvedOptions().timeZone !== '';
	} catch {
		return false;
	}
}
