import * as vscode from 'vscode';
import { planProgramme, programmeFolder } from '../../../core/plans/programme/planProgramme';
import type { Programme } from '../../../core/programme/programme';
import { languages, type Language } from '../../../core/text/language';
import { normalForm } from '../../../core/text/normalForm';
import { personKey } from '../../../core/text/personName';
import { plainLabel, plainText } from '../../../core/text/plainText';
import { nameOf } from '../../../core/text/uri';
import { makeProgrammeWords, settingUpWords } from '../../../core/words/lateWords';
import { askChoice, askChoiceOrText, askText, typed, type Validation } from '../../ask/ask';
import { askFolder } from '../../ask/askProgramme';
import { askZone } from '../../ask/askZone';
import { onlyIf, runSteps, step, type Step } from '../../ask/questionSteps';
import { until } from '../../platform/events';
import { opensPages } from '../../platform/openAs';
import type { Services } from '../../services';
import { type EarlierProgramme, earlierProgrammes, readEarlier, setUpLike } from './earlierProgramme';
import { askImportFile, openImport } from './importFile';
import { showMade } from './showMade';

/** The answers to the questions. */
interface Known {
	readonly name?: string;
	/** A language, or the programme that this one is like. */
	readonly setUp?: Language | EarlierProgramme;
	readonly timezone?: string;
	/** The name of the first cohort of a programme that is like another one; empty for none. */
	readonly cohort?: string;
	/** A mentor's name, empty for none; or a file with a list of people. */
	readonly people?: string | vscode.Uri;
	readonly mentee?: string;
}

/** The answer that the people come from a list. */
const fromList = Symbol('list');

/**
 * `mentorNotes.newProgramme`: asks for name, language and time zone, or an earlier programme that the new one is like, and for the first
 * pair, or a list of people. Creates a folder with commented files, and shows the programme in the Sessions view. With a list, which can
 * be given as the argument, the page that imports it is opened.
 */
export const newProgramme = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { language: { words } } = services;
	const parent = await askFolder(services);
	if (!parent) {
		return;
	}
	await services.store.whenRead();
	// Read before the first question, so that a taken name is refused while it is typed.
	const taken = await namesIn(parent);
	const known = await runSteps<Known>(argument instanceof vscode.Uri ? { people: argument } : {}, questions(services, parent, name => {
		const folder = nameOf(programmeFolder({ parent: parent.toString(), name }));
		return name === '' ? words.ask.nameNeeded : taken.has(folder) ? words.ask.nameTaken(folder)
			: info(makeProgrammeWords[words.language].intoFolder(plainText(folder)));
	}));
	if (known) {
		await beginProgramme(services, parent, known);
	}
};

const info = (message: string): Validation => ({ message, severity: vscode.InputBoxValidationSeverity.Info });

function questions(services: Services, parent: vscode.Uri, validateName: (name: string) => Validation): readonly Step<Known>[] {
	const { language: { words }, clock } = services;
	const { ask, finding: { say: { samePerson } } } = words;
	const { title } = ask.programme;
	const say = settingUpWords[words.language].programme;
	const earlier = earlierProgrammes(services);
	return [
		step('name', (_known, progress) => askText({ ...progress, title, placeholder: ask.programme.name }, '', { validate: validateName })),
		step('setUp', async (_known, progress) => {
			// The language of the interface comes first.
			const spoken = [...languages].sort((a, b) => Number(b === words.language) - Number(a === words.language));
			const answer = await askChoice<Language | Programme>(
				{ ...progress, title, placeholder: earlier.length === 0 ? ask.programme.language : say.language },
				[
					...earlier.length === 0 ? [] : [{ label: say.anew, kind: vscode.QuickPickItemKind.Separator } as const],
					...spoken.map(value => ({ label: ask.languageNames[value], value })),
					...earlier.length === 0 ? [] : [{ label: say.likeEarlier, kind: vscode.QuickPickItemKind.Separator } as const],
					...earlier.map(value => ({
						label: plainLabel(say.like(value.name)), value,
						detail: plainLabel(say.earlier(vscode.workspace.asRelativePath(vscode.Uri.parse(value.folder)))),
					})),
				],
			);
			return typeof answer === 'object' ? readEarlier(services, answer) : answer;
		}),
		onlyIf(({ setUp }) => typeof setUp !== 'object', step('timezone', (_known, progress) =>
			askZone({ ...progress, title, placeholder: ask.programme.timezone }, clock.zone(), words))),
		onlyIf(({ setUp }) => typeof setUp === 'object' && setUp.programme.file?.cohorts !== undefined, step('cohort', (_known, progress) =>
			askText({ ...progress, title, placeholder: say.cohort }, ''))),
		step('people', async (_known, progress) => {
			const answer = await askChoiceOrText({ ...progress, title, placeholder: ask.programme.mentor }, [
				{ label: say.noMentor, labelOf: say.mentor, alwaysShow: true, value: typed },
				{ label: say.list, detail: say.listAbout, isUntyped: true, value: fromList },
			], text => Promise.resolve(text));
			return answer === fromList ? askImportFile(services, parent) : answer;
		}),
		onlyIf(({ people }) => typeof people === 'string' && people !== '', step('mentee', ({ people: mentor }, progress) =>
			askText({ ...progress, title, placeholder: ask.programme.mentee }, '', {
				validate: name => name === '' || typeof mentor !== 'string' ? undefined
					: personKey(name) === personKey(mentor) ? samePerson : info(makeProgrammeWords[words.language].pairBegins),
			}))),
	];
}

/** Makes a programme of the answers, and opens what follows. Throws a `UserError` if its folder is there. */
export async function beginProgramme(
	services: Services, parent: vscode.Uri, { name = '', setUp, timezone, cohort = '', people = '', mentee = '' }: Known,
): Promise<void> {
	const { store, writer, language: { words }, clock } = services;
	const folder = programmeFolder({ parent: parent.toString(), name });
	const like = typeof setUp === 'object' ? await setUpLike(setUp, folder, { name, cohort }) : undefined;
	const plan = planProgramme({
		parent: parent.toString(), name, mentor: typeof people === 'string' ? people : '', mentee, today: clock.today(),
		language: typeof setUp === 'object' ? setUp.programme.file?.language ?? words.language : setUp ?? words.language,
		timezone: timezone ?? clock.zone(), ...like && { like },
	});
	await writer.requireFree(folder, words.ask.nameTaken(nameOf(folder)));
	const isListed = typeof people !== 'string';
	await writer.apply({ ...plan, isAnnounced: opensPages() && !isListed });
	await vscode.commands.executeCommand('mentorNotes.sessions.focus');
	if (isListed) {
		await until(() => store.index.facts(plan.opens) !== undefined, store.onDidChangeFiles, maxReadMs);
		await openImport(services, folder, people);
		return;
	}
	await showMade(services, {
		uri: plan.opens, next: plan.pair === undefined ? ['import', 'addPerson'] : ['logSession', 'scheduleSession'],
		argument: plan.pair === undefined ? { programme: { folder } } : { pair: { folder, id: plan.pair } },
	});
}

/** How long is waited for a new programme to be read. */
const maxReadMs = 5000;

/** Returns the names in a folder in `normalForm`: most disks don't tell case and Unicode form apart. */
async function namesIn(folder: vscode.Uri): Promise<ReadonlySet<string>> {
	const entries = await vscode.workspace.fs.readDirectory(folder).then(found => found, () => []);
	return new Set(entries.map(([name]) => normalForm(name)));
}
