import { join, type Uri } from '../text/uri';
import type { Programme } from '../programme/programme';
import type { Language } from '../text/language';
import { builtInTemplate } from '../notes/templates/library';
import type { BuiltInTemplate } from '../notes/templates/template';
import { writeStages } from './fillTemplate';
import { freeSlug, oneLine } from './names';
import type { Plan } from './plan';

export interface TemplateRequest {
	readonly programme: Pick<Programme, 'folder'>;
	/** The one to start from. */
	readonly template: BuiltInTemplate;
	readonly language: Language;
	readonly name: string;
	/** Whether there is something at a place already. */
	readonly taken: (uri: Uri) => boolean;
}

/** A template of a programme's own that begins as a copy: notes from it are as those from the built-in one, until somebody changes it. */
export function planTemplate(request: TemplateRequest): Plan & { readonly opens: Uri } {
	const { programme, template, language, name } = request;
	const opens = templateUri(request);
	const { audience, moment, minutes, useWhen } = template;
	const head = [
		'---',
		`name: ${oneLine(name)}`,
		'version: 1',
		`language: ${language}`,
		...(audience === undefined ? [] : [`audience: ${audience}`]),
		...(moment === undefined ? [] : [`moment: ${moment}`]),
		`minutes: ${String(minutes)}`,
		`use_when: ${oneLine(useWhen[language])}`,
		'---',
		'',
	].join('\n');
	return {
		within: programme.folder,
		create: [{ uri: opens, text: head + writeStages(template, '{{session.title}}', language).body }],
		edit: [],
		opens,
	};
}

/** The file of a new template: free, and not called like a built-in one, since notes tell them apart by that name. */
export function templateUri({ programme, template, name, taken }: Pick<TemplateRequest, 'programme' | 'template' | 'name' | 'taken'>): Uri {
	const place = (id: string): Uri => join(programme.folder, 'templates', `${id}.md`);
	return place(freeSlug(name, `${template.id}-2`, id => builtInTemplate(id) !== undefined || taken(place(id))));
}
