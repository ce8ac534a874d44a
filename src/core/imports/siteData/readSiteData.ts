import { parseYaml } from '../../yaml/read/parseYaml';
import { limits } from '../../yaml/read/limits';
import { isMap, isSeq, type YamlNode } from '../../yaml/read/yamlNode';
import type { ImportIssue } from '../importIssue';
import type { ImportRecord } from '../importRecords';
import { tooLarge } from '../limits';
import type { NotImported, ReadSource, SourceFormat, SourceRead } from '../readImport';
import { sourceText } from '../sourceText';
import { isPerson, personOf } from './sitePeople';
import { isProject, projectOf } from './siteProjects';
import { isSchedule, scheduleOf } from './siteSchedule';
import { restOf, SiteText, valueOf } from './siteValues';

/** Keys below which a site keeps a list. */
const lists = ['people', 'persons', 'mentors', 'mentees', 'members', 'projects', 'pairs', 'peserta', 'data'];

/** Reads YAML that a site keeps: people by their ids or in a list, projects with mentors, a schedule by weeks. */
export const readSiteData: ReadSource = ({ name, bytes }, answers, context) => {
	const decoded = sourceText(bytes);
	if (!decoded) {
		return Promise.resolve({ refused: 'notReadable' });
	}
	if (decoded.text.length > limits.characters) {
		return Promise.resolve(tooLarge(limits.characters));
	}
	const parsed = parseYaml(decoded.text);
	if (parsed === 'tooComplex' || parsed.documents.some(({ errors }) => errors.length > 0)) {
		return Promise.resolve({ refused: 'notReadable' });
	}
	const text = new SiteText(decoded.text);
	for (const { root } of parsed.documents) {
		if ((isMap(root) || isSeq(root)) && isSchedule(root)) {
			const { records, issues } = scheduleOf(root, text, answers, context);
			return Promise.resolve(siteRead('yamlSchedule', records, issues));
		}
	}
	const found = parsed.documents.flatMap(({ root }) => listsIn(root).map(node => ({ node, items: text.itemsOf(node) })));
	const projects = found.flatMap(({ items }) => items.filter(isProject).map(projectOf));
	const people = found.flatMap(({ items }) => items.filter(item => !isProject(item) && isPerson(item)).map(item => personOf(item, name)));
	const others = found.flatMap(({ items }) => items.filter(item => !isProject(item) && !isPerson(item)).map(({ written }) => written));
	const beside = parsed.documents.flatMap(({ root }) => isMap(root) && lists.some(key => valueOf(root, key) !== undefined)
		? restOf(root, lists).map(({ name: key, text: value }) => `${key}: ${value}`) : []);
	const issues: readonly ImportIssue[] = [...others, ...beside].map(value => ({ code: 'outsideMeetings', value: value.slice(0, 200) }));
	return Promise.resolve(siteRead(projects.length > people.length ? 'yamlProjects' : 'yamlPeople', [...people, ...projects], issues));
};

/** The lists and maps in which people or projects can be: the whole text, or what is below such a key. */
function listsIn(root: YamlNode | null): readonly YamlNode[] {
	const below = isMap(root) ? lists.flatMap(key => valueOf(root, key) ?? []).filter(node => isMap(node) || isSeq(node)) : [];
	return below.length > 0 ? below : root && (isMap(root) || isSeq(root)) ? [root] : [];
}

function siteRead(format: SourceFormat, records: readonly ImportRecord[], issues: readonly ImportIssue[]): SourceRead | NotImported {
	return records.length === 0 ? { refused: 'nothingFound' } : {
		format,
		kind: format === 'yamlSchedule' ? 'sessions' : format === 'yamlProjects' ? 'pairs' : 'people',
		columnKeys: [],
		columns: [],
		records,
		skipped: [],
		issues,
	};
}
