import * as vscode from 'vscode';
import { planReflection } from '../../core/plan/planReflection';
import type { Programme } from '../../core/programme/programme';
import { sessionChoices } from '../../core/programme/sessionChoices';
import type { Session } from '../../core/record/session';
import { templatePacks } from '../../core/templates/library';
import { isOwn, type Template } from '../../core/templates/template';
import { plainLabel } from '../../core/words/plainText';
import { askChoice, askSteps, type Choice, type Step } from '../ask/ask';
import type { Author } from '../author';
import type { Clock } from '../clock';
import type { LanguageChoice } from '../language';
import { UserError } from '../userError';
import { planFree } from './planFree';
import type { Services } from './services';
import { targetOf } from './target';

interface Known {
	readonly programme?: Programme;
	readonly session?: Session;
	readonly template?: Template;
	readonly author?: string;
}

/** `mentorNotes.newReflection`: template, then session (and the first time, who writes); then the note, with its preview beside it. */
export const newReflection = ({ store, writer, author, previews, language, clock }: Services) =>
	async (argument?: unknown): Promise<void> => {
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
			askTemplate(programmes, language),
			askSession(programmes, language, clock),
			askAuthor(author),
		]);
		if (!known?.programme || !known.session || !known.template) {
			return;
		}
		const { programme, session, template } = known;
		const writes = known.author ?? await author.of(programme);
		if (writes === undefined) {
			return;
		}
		const plan = await planFree(writer, taken => planReflection({ programme, session, template, author: writes, language: words.language, taken }));
		await writer.apply(plan);
		if (known.author !== undefined) {
			await author.remember(programme, writes);
		}
		const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(plan.note.uri));
		const cursor = document.positionAt(plan.cursor);
		await vscode.window.showTextDocument(document, { selection: new vscode.Range(cursor, cursor), preview: false });
		await previews.show(document.uri, { beside: true });
	};

function askTemplate(programmes: readonly Programme[], language: LanguageChoice): Step<Known> {
	return {
		needed: known => known.template === undefined,
		ask: async (known, progress) => {
			const { words } = language;
			const own = (known.programme ? [known.programme] : programmes).flatMap(p => p.templates);
			const heading = (label: string): Choice<Template> => ({ label, kind: vscode.QuickPickItemKind.Separator });
			const choices: Choice<Template>[] = [
				...(own.length > 0 ? [heading(words.ask.ownTemplates)] : []),
				...own.map(template => templateChoice(template, language)),
				...templatePacks.flatMap(pack => [heading(pack.name[words.language]), ...pack.templates.map(template => templateChoice(template, language))]),
			];
			const template = await askChoice({ ...progress, ...words.ask.template }, choices);
			return typeof template === 'object' ? { ...known, template } : template;
		},
	};
}

/** Name, minutes and what it is for; the name in the other language and the id are there to be found by. */
function templateChoice(template: Template, { words }: LanguageChoice): Choice<Template> {
	if (isOwn(template)) {
		return {
			label: plainLabel(template.name),
			...(template.minutes !== undefined && { description: words.ask.minutes(template.minutes) }),
			...(template.useWhen !== undefined && { detail: plainLabel(template.useWhen) }),
			value: template,
		};
	}
	const other = template.name[words.language === 'en' ? 'id' : 'en'];
	const name = template.name[words.language];
	return {
		label: name,
		description: [words.ask.minutes(template.minutes), ...(other === name ? [] : [other]), template.id].join(' · '),
		detail: template.useWhen[words.language],
		value: template,
	};
}

function askSession(programmes: readonly Programme[], language: LanguageChoice, clock: Clock): Step<Known> {
	return {
		needed: known => known.session === undefined,
		ask: async (known, progress) => {
			const { words } = language;
			const choices = programmes
				// An own template belongs to its programme.
				.filter(p => !known.template || !isOwn(known.template) || p.templates.includes(known.template))
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

function askAuthor(author: Author): Step<Known> {
	return {
		needed: async ({ programme, session }) => programme !== undefined && session !== undefined && await author.of(programme) === undefined,
		ask: async (known, progress) => {
			const { programme, session } = known;
			const writes = programme && session && await author.ask(programme, session, progress);
			return typeof writes === 'string' ? { ...known, author: writes } : writes;
		},
	};
}
