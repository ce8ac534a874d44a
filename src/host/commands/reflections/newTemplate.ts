import * as vscode from 'vscode';
import { nameOf } from '../../../core/text/uri';
import { planTemplate, templateUri } from '../../../core/plans/planTemplate';
import type { Programme } from '../../../core/programme/programme';
import { languages, type Language } from '../../../core/text/language';
import { nameOfTemplate } from '../../../core/programme/queries';
import { templateChoices } from '../../../core/views/choices/templateChoices';
import { isOwn, type BuiltInTemplate } from '../../../core/notes/templates/template';
import { wordsFor } from '../../../core/words/words';
import { askChoice, askSteps, askText, type Step } from '../../ask/ask';
import { askProgramme, knownProgramme } from '../../ask/askProgramme';
import { templateItems } from '../../ask/askTemplate';
import { openAt } from '../openAt';
import { applyFree } from '../planFree';
import { fillInPrompts } from './templatePrompts';
import type { Services } from '../services';

interface Known {
	readonly programme?: Programme;
	readonly template?: BuiltInTemplate;
	readonly language?: Language;
	readonly name?: string;
}

/** `mentorNotes.newTemplate`: a built-in template, its language and a new name; then a copy of it in the programme's `templates/`, to be changed. */
export const newTemplate = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { writer, language: { words } } = services;
	const known = await askSteps<Known>(await knownProgramme(services, argument), [
		askProgramme(services, words.templates.create.title),
		askBuiltIn(services),
		askLanguage(services),
		askName(services),
	]);
	if (!known?.programme || !known.template || known.language === undefined || known.name === undefined) {
		return;
	}
	const { programme, language, name } = known;
	const template = await fillInPrompts(services.extension, known.template);
	const plan = await applyFree(writer, taken => planTemplate({ programme, template, language, name, taken }));
	await openAt(plan.opens);
};

function askBuiltIn({ language: { words } }: Services): Step<Known> {
	return {
		needed: known => known.template === undefined,
		ask: async (known, progress) => {
			const { title, template: placeholder } = words.templates.create;
			const template = await askChoice({ ...progress, title, placeholder }, templateItems(templateChoices({ programmes: [], recent: [], asMentor: true, words })));
			return typeof template === 'object' && !isOwn(template) ? { ...known, template } : typeof template === 'object' ? undefined : template;
		},
	};
}

function askLanguage({ language: { words } }: Services): Step<Known> {
	return {
		needed: known => known.language === undefined,
		ask: async (known, progress) => {
			const { title, language: placeholder } = words.templates.create;
			const first = known.programme?.file?.language ?? words.language;
			const choices = [...languages].sort((a, b) => Number(b === first) - Number(a === first)).map(value => ({ label: words.ask.languageNames[value], value }));
			const language = await askChoice({ ...progress, title, placeholder }, choices);
			return typeof language === 'string' ? { ...known, language } : language;
		},
	};
}

/** The file that a name gives is shown while it is typed. */
function askName({ store, language: { words } }: Services): Step<Known> {
	return {
		needed: known => known.name === undefined,
		ask: async (known, progress) => {
			const { programme, template, language } = known;
			if (!programme || !template || language === undefined) {
				return undefined;
			}
			const { title, name: placeholder, willBe } = words.templates.create;
			const [begin = ''] = nameOfTemplate(template, language).split(': ');
			const name = await askText({ ...progress, title, placeholder }, wordsFor(language).templates.create.ours(begin), text => text === ''
				? words.ask.nameNeeded
				: { message: willBe(`templates/${nameOf(templateUri({ programme, template, name: text, taken: uri => store.index.facts(uri) !== undefined }))}`), severity: vscode.InputBoxValidationSeverity.Info });
			return typeof name === 'string' ? { ...known, name } : name;
		},
	};
}
