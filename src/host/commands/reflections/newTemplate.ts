import * as vscode from 'vscode';
import { isOwnTemplate, type BuiltInTemplate } from '../../../core/notes/templates/template';
import { planTemplate, templateUri } from '../../../core/plans/reflection/planTemplate';
import type { Programme } from '../../../core/programme/programme';
import { nameOfTemplate } from '../../../core/programme/namedTemplates';
import { languages, type Language } from '../../../core/text/language';
import { nameOf } from '../../../core/text/uri';
import { templateChoices } from '../../../core/views/choices/templateChoices';
import { wordsFor } from '../../../core/words/catalogues';
import { askChoice, askText, type Validation } from '../../ask/ask';
import { askProgramme, knownProgramme } from '../../ask/askProgramme';
import { fillInPrompts, templateItems } from '../../ask/askTemplate';
import { runSteps, step, type Step } from '../../ask/questionSteps';
import type { Services } from '../../services';
import { openAt } from '../../platform/openText';
import { applyFree } from '../../write/planFree';

interface Known {
	readonly programme?: Programme;
	readonly template?: BuiltInTemplate;
	readonly language?: Language;
	readonly name?: string;
}

/** `mentorNotes.newTemplate`: asks for a built-in template, a language and a name, and copies it to the programme's `templates/`. */
export const newTemplate = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { writer, language: { words } } = services;
	const known = await runSteps<Known>(await knownProgramme(services, argument), [
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
	const { title, template: placeholder } = words.templates.create;
	return step('template', async (_known, progress) => {
		const items = templateItems(templateChoices({ programmes: [], recent: [], asMentor: true, words }));
		const template = await askChoice({ ...progress, title, placeholder }, items);
		return typeof template === 'object' && isOwnTemplate(template) ? undefined : template;
	});
}

function askLanguage({ language: { words } }: Services): Step<Known> {
	const { title, language: placeholder } = words.templates.create;
	return step('language', ({ programme }, progress) => {
		const first = programme?.file?.language ?? words.language;
		const choices = [...languages]
			.sort((a, b) => Number(b === first) - Number(a === first))
			.map(value => ({ label: words.ask.languageNames[value], value }));
		return askChoice({ ...progress, title, placeholder }, choices);
	});
}

/** Asks for the name, and shows the file name that it gives while it is typed. */
function askName({ store, language: { words } }: Services): Step<Known> {
	const { title, name: placeholder, willBe } = words.templates.create;
	return step('name', async ({ programme, template, language }, progress) => {
		if (!programme || !template || language === undefined) {
			return undefined;
		}
		const [begin = ''] = nameOfTemplate(template, language).split(': ');
		const taken = (uri: string): boolean => store.index.facts(uri) !== undefined;
		const validate = (name: string): Validation => name === '' ? words.ask.nameNeeded : {
			message: willBe(`templates/${nameOf(templateUri({ programme, template, name, taken }))}`),
			severity: vscode.InputBoxValidationSeverity.Info,
		};
		return askText({ ...progress, title, placeholder }, wordsFor(language).templates.create.ours(begin), { validate });
	});
}
