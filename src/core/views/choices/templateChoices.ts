import { groupBy } from '../../text/collections';
import type { Programme } from '../../programme/programme';
import { languages, type Language } from '../../text/language';
import { fold, plainText } from '../../text/plainText';
import type { Words } from '../../words/words';
import { nameOfTemplate } from '../../programme/queries';
import { type BuiltInTemplate, headingsOf, isOwn, type OwnTemplate, type Template } from '../../notes/templates/template';
import { templatePacks } from '../../notes/templates/library';

/** A template as a choice, in words. */
interface TemplateChoice {
	readonly template: Template;
	readonly label: string;
	/** How long it takes, and what it is for. */
	readonly description: string;
	/** A preview of its stages. */
	readonly detail: string;
	/** All that it is found by, in both languages, folded: more than is shown. */
	readonly foundBy: string;
}

/** Templates under a heading. */
export interface TemplateGroup {
	readonly heading: string;
	readonly choices: readonly TemplateChoice[];
}

interface Wanted {
	/** Whose own templates are offered. */
	readonly programmes: readonly Programme[];
	/** Keys of the templates used lately (`templateKey`), the latest first. */
	readonly recent: readonly string[];
	/** Whether the one who asks is a mentor; to others, what is for mentors comes last. */
	readonly asMentor: boolean;
	readonly words: Words;
}

/** How many are repeated from last time. */
const maxRecent = 3;

/** What a template is remembered by: places tell own ones of several programmes apart. */
export function templateKey(template: Template): string {
	return isOwn(template) ? template.uri : template.id;
}

/**
 * Every template once, in the groups of the picker: used last, the programmes' own, the packs, and for who is no mentor what is
 * for mentors.
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

/** Own templates by programme, where several have some, and by the pack that they name. */
function ownGroups(programmes: readonly Programme[], words: Words): readonly Group[] {
	const having = programmes.filter(({ templates }) => templates.length > 0);
	return having.flatMap(({ name, templates }) => {
		const whose = having.length > 1 ? words.templates.ownOf(plainText(name)) : words.ask.ownTemplates;
		return [...groupBy(templates, packOf)].map(([pack, members]) => {
			const known = templatePacks.find(builtIn => builtIn.pack === pack)?.name;
			const shown = known?.[words.language] ?? plainText(pack);
			return {
				heading: shown === '' ? whose : `${whose} · ${shown}`,
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
		label: plainText(isOwn(template) ? name : withoutStages(name, headings)),
		description: [
			...(template.minutes === undefined ? [] : [words.ask.minutes(template.minutes)]),
			plainText(purposeOf(template, words)),
		].filter(part => part !== '').join(' · '),
		detail: plainText(headings.join(' → ')),
		foundBy: fold([template.id, ...packName, ...languages.flatMap(each => textsIn(template, each))].join('\n')),
	};
}

/** A name that goes on to list its stages ends there: the line below has them. */
function withoutStages(name: string, headings: readonly string[]): string {
	const [begin = name, rest] = name.split(': ');
	const stages = headings.map(fold);
	return rest !== undefined && rest.split(', ').every(part => stages.includes(fold(part))) ? begin : name;
}

function purposeOf(template: Template, words: Words): string {
	const useWhen = isOwn(template) ? template.useWhen : template.useWhen[words.language];
	return useWhen ?? (template.moment === undefined ? '' : words.templates.moment[template.moment]);
}

function textsIn(template: OwnTemplate | BuiltInTemplate, language: Language): readonly string[] {
	return [
		nameOfTemplate(template, language),
		isOwn(template) ? template.useWhen ?? '' : template.useWhen[language],
		...headingsOf(template, language),
	];
}
