import * as vscode from 'vscode';
import { planReflection } from '../../../core/plans/planReflection';
import type { Programme } from '../../../core/programme/programme';
import { sessionChoices } from '../../../core/views/choices/sessionEntries';
import { isInPrivateFolder } from '../../../core/files/layout';
import type { Session } from '../../../core/record/session';
import { isOwn, type Template } from '../../../core/notes/templates/template';
import { plainLabel } from '../../../core/text/plainText';
import { askChoice, askSteps, type Choice, type Step } from '../../ask/ask';
import { askMe } from '../../ask/askMe';
import { askTemplate, rememberTemplate } from '../../ask/askTemplate';
import type { Author } from '../../identity/currentUser';
import type { Clock } from '../../platform/clock';
import type { LanguageChoice } from '../../platform/language';
import { openText } from '../../workspace/openText';
import { fillInPrompts } from './templatePrompts';
import { UserError } from '../../platform/userError';
import { offerTrace } from './offerTrace';
import { applyFree } from '../planFree';
import type { Services } from '../services';
import { targetOf } from '../target';

interface Known {
	readonly programme?: Programme;
	readonly session?: Session;
	readonly template?: Template;
	readonly author?: string;
}

/** `mentorNotes.newReflection`: template, then session (and the first time, who writes); then the note, with its preview beside it. */
export const newReflection = (services: Services) =>
	async (argument?: unknown): Promise<void> => {
		const { store, writer, author, previews, language, clock } = services;
		await store.whenRead();
		const { words } = language;
		const target = targetOf(argument, store.index);
		const programmes = store.index.programmes();
		if (!programmes.some(programme => programme.sessions.length > 0)) {
			throw new UserError(words.say.noSessions);
		}
		if (argument !== undefined && !target?.session) {
			throw new UserError(words.say.notASession);
		}
		const start: Known = target?.session ? { programme: target.programme, session: target.session } : {};
		const known = await askSteps<Known>(start, [
			askTemplate(services, words.ask.template.title),
			askSession(programmes, language, clock),
			askAuthor(author, language),
		]);
		if (!known?.programme || !known.session || !known.template) {
			return;
		}
		const { programme, session, template } = known;
		const writes = known.author ?? await author.of(programme);
		if (writes === undefined) {
			return;
		}
		const filled = isOwn(template) ? template : await fillInPrompts(services.extension, template);
		const plan = await applyFree(writer, taken => planReflection({ programme, session, template: filled, author: writes, language: words.language, taken }));
		await rememberTemplate(services, template);
		if (known.author !== undefined) {
			await author.remember(programme, writes);
		}
		const document = await openText(plan.note.uri);
		const cursor = document.positionAt(plan.cursor);
		await vscode.window.showTextDocument(document, { selection: new vscode.Range(cursor, cursor), preview: false });
		await previews.show(document.uri, { beside: true });
		if (isInPrivateFolder(programme.folder, plan.note.uri)) {
			// The note is there to be written: an answer can wait as long as it likes.
			void offerTrace(services, programme, session, writes).catch(services.report);
		}
	};

function askSession(programmes: readonly Programme[], language: LanguageChoice, clock: Clock): Step<Known> {
	return {
		needed: known => known.session === undefined,
		ask: async (known, progress) => {
			const { words } = language;
			const { template } = known;
			const choices = programmes
				// An own template belongs to its programme.
				.filter(({ templates }) => !template || !isOwn(template) || templates.some(({ uri }) => uri === template.uri))
				.flatMap(programme => sessionChoices(programme, words, clock.today()));
			const group = (label: string, reflected: boolean): Choice<{ programme: Programme; session: Session }>[] => {
				const members = choices.filter(choice => choice.reflected === reflected);
				return members.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...members.map(({ label: name, description, programme, session }) => ({ label: plainLabel(name), description: plainLabel(description), value: { programme, session } }))];
			};
			const chosen = await askChoice({ ...progress, ...words.ask.session }, [...group(words.ask.withoutReflection, false), ...group(words.ask.withReflection, true)]);
			return typeof chosen === 'object' ? { ...known, ...chosen } : chosen;
		},
	};
}

function askAuthor(author: Author, language: LanguageChoice): Step<Known> {
	return {
		needed: async ({ programme, session }) => programme !== undefined && session !== undefined && await author.of(programme) === undefined,
		ask: async (known, progress) => {
			const { programme, session } = known;
			const writes = programme && session && await askMe(language, programme, session, progress);
			return typeof writes === 'string' ? { ...known, author: writes } : writes;
		},
	};
}
