import { isMap, isScalar, isSeq, type YamlNode } from '../yaml/read/yamlNode';
import { isSameKey } from './keys';

/** Whether a file of people has them under their ids, as sites do: a map whose values are maps, without a list. */
export function hasPeopleById(root: YamlNode | null): boolean {
	return isMap(root) && root.entries.some(({ value }) => isMap(value)) && root.entries.every(({ key, value }) =>
		isScalar(key) && !isSameKey(key.text, 'people') && (value === null || isMap(value) || (isScalar(value) && value.text === '')));
}

/** Keys that a site has for those who take part in a project. */
export const participantKeys = ['participants', 'participant', 'mentees', 'mentee'];

/** Whether the file of a pair is a list of projects with their mentors. */
export function isListOfProjects(root: YamlNode | null): boolean {
	return isSeq(root) && root.items.length > 0 && root.items.every(item => isMap(item) && ['mentors', ...participantKeys].some(
		wanted => item.entries.some(({ key }) => isScalar(key) && key.text === wanted)));
}
