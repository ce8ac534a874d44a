import * as vscode from 'vscode';
import { planProgramme, programmeFolder } from '../../core/plan/planProgramme';
import { nameOf } from '../../core/files/uri';
import { languages, type Language } from '../../core/record/programme';
import { askChoice, askSteps, askText, back, type Progress, type Step } from '../ask/ask';
import { askFolder } from '../ask/askFolder';
import type { Services } from './services';

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
	const { ask } = language.words;
	const text = (key: keyof Known & ('name' | 'timezone' | 'mentor' | 'mentee'), value: string, validate?: (text: string) => string | undefined): Step<Known> => ({
		needed: known => known[key] === undefined,
		ask: async (known, progress: Progress) => {
			const answer = await askText({ ...progress, title: ask.programme.title, placeholder: ask.programme[key] }, value, validate);
			return typeof answer === 'string' ? { ...known, [key]: answer } : answer;
		},
	});
	const known = await askSteps<Known>({}, [
		text('name', '', name => name.trim() === '' ? ask.nameNeeded : undefined),
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
		text('mentee', ''),
	]);
	if (known?.name === undefined || known.language === undefined) {
		return;
	}
	const { name, timezone = clock.zone(), mentor = '', mentee = '' } = known;
	const folder = programmeFolder({ parent: parent.toString(), name });
	const plan = planProgramme({ parent: parent.toString(), name, language: known.language, timezone, mentor, mentee, today: clock.today() });
	await writer.requireFree(folder, ask.nameTaken(nameOf(folder)));
	await writer.apply(plan);
	await vscode.window.showTextDocument(vscode.Uri.parse(plan.opens), { preview: false });
};

function isZone(zone: string): boolean {
	try {
		return Intl.DateTimeFormat('en', { timeZone: zone.trim() }).resolvedOptions().timeZone !== '';
	} catch {
		return false;
	}
}
