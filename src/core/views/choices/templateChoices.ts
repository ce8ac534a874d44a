import { groupBy } from '../../text/collections';
import type { Programme } from '../../programme/programme';
import { languages, type Language } from '../../text/language';
import { fold, plainText } from '../../text/plainText';
import type { Words } from '../../words/words';
import { nameOfTemplate } from '../../programme/namedTemplates';
import { type BuiltInTemplate, headingsOf, isOwnTemplate, type OwnTemplate, type Template } from '../../notes/templates/template';
import { templatePacks } from '../../notes/templates/library';

/** A template as a quick pick item. */
interface TemplateChoice {
	readonly template: Template;
	readonly label: string;
	/** Duration in minutes, purpose. */
	readonly description: string;
	/** The headings of its stages, joined by arrows. */
	readonly detail: string;
	/** The search text: names, purposes and headings in both languages, folded. */
	readonly foundBy: string;
}

/** Templates under one heading. */
export interface TemplateGroup {
	readonly heading: string;
	readonly choices: readonly TemplateChoice[];
}

interface Wanted {
	/** The programmes ownHeading own templates are offered. */
	readonly programmes: readonly Programme[];
	/** `templateKey`s of recently used templates, latest first. */
	readonly recent: readonly string[];
	/** Whether the current user is a mentor; for others, templates for mentors come last. */
	readonly asMentor: boolean;
	readonly words: Words;
}

/** The maximum number of recently used templates. */
const maxRecent = 3;

/** Returns the key under which a template is stored as recently used: the uri for own templates (ids may repeat), else the id. */
export function templateKey(template: Template): string {
	return isOwnTemplate(template) ? template.uri : template.id;
}

/**
 * Returns every template once, grouped as in the picker: recently used, own templates, packs and, unless `asMentor`, templates for
 * mentors last.
 */
export function templateChoices({ programmes, recent, asMentor, words }: Wanted): readonly TemplateGroup[] {
	const groups = [
		...ownGroups(programmes, words),
		...templatePacks.map(({ name, templates }): Group => ({ heading: name[words.language], packName: Object.values(name), templates })),
	];
	const all = groups.flatMap(({ packName, templates }) => templates.map(template => describe(template, packName, words)));
	const used = recent.flatMap(key => all.find(({ template }) => templateKey(template) === key) ?? []).slice(0, maxRecent);
	const isLast = ({ template }: TemplateChoice): boolean =>
		!asMentor && template.audience === 'mentor' && !used.some(choice => choice.template === template);
	return [
		{ heading: words.templates.recent, choices: used },
		...groups.map(({ heading, templates }) => ({
			heading,
			choices: all.filter(choice => templates.includes(choice.template) && !used.includes(choice) && !isLast(choice)),
		})),
		{ heading: words.templates.forMentors, choices: all.filter(isLast) },
	].filter(({ choices }) => choices.length > 0);
}

interface Group {
	readonly heading: string;
	/** The pack's name in every language. */
	readonly packName: readonly string[];
	readonly templates: readonly Template[];
}

/** Groups own templates by programme (where several have some) and by the pack they name. */
function ownGroups(programmes: readonly Programme[], words: Words): readonly Group[] {
	const withTemplates = programmes.filter(({ templates }) => templates.length > 0);
	return withTemplates.flatMap(({ name, templates }) => {
		const ownHeading = withTemplates.length > 1 ? words.templates.ownOf(plainText(name)) : words.ask.ownTemplates;
		return [...groupBy(templates, packOf)].map(([pack, members]) => {
			const known = templatePacks.find(builtIn => builtIn.pack === pack)?.name;
			const shown = known?.[words.language] ?? plainText(pack);
			return {
				heading: shown === '' ? ownHeading : `${ownHeading} · ${shown}`,
				packName: known ? Object.values(known) : [pack],
				templates: members,
			};
		});
	});
}

function packOf({ pack = '' }: OwnTemplate): string {
	return pack.trim();
}

function describe(template: Template, packName: readonly string[], words: Words): TemplateChoice {
	const { language } = words;
	const headings = headingsOf(template, language);
	const name = nameOfTemplate(template, language);
	return {
		template,
		label: plainText(isOwnTemplate(template) ? name : withoutStages(name, headings)),
		description: [
			...(template.minutes === undefined ? [] : [words.ask.minutes(template.minutes)]),
			plainText(purposeOf(template, words)),
		].filter(part => part !== '').join(' · '),
		detail: plainText(headings.join(' → ')),
		foundBy: fold([template.id, ...packName, ...languages.flatMap(each => textsIn(template, each))].join('\n')),
	};
}

/** Cuts a list of stages off the end of a name; the `detail` line shows them. */
function withoutStages(name: string, headings: readonly string[]): string {
	const [begin = name, rest] = name.split(': ');
	const stages = headings.map(fold);
	return rest !== undefined && rest.split(', ').every(part => stages.includes(fold(part))) ? begin : name;
}

function purposeOf(template: Template, words: Words): string {
	const useWhen = isOwnTemplate(template) ? template.useWhen : template.useWhen[words.language];
	return useWhen ?? (template.moment === undefined ? '' : words.templates.moment[template.moment]);
}

function textsIn(template: OwnTemplate | BuiltInTemplate, language: Language): readonly string[] {
	return [
		nameOfTemplate(template, language),
		isOwnTemplate(template) ? template.useWhen ?? '' : template.useWhen[language],
		...headingsOf(template, language),
	];
}
