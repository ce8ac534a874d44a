import { nameOf, relativePath, type Uri } from '../../../core/text/uri';
import { plainLabel, plainText } from '../../../core/text/plainText';
import { mergingWords } from '../../../core/words/lateWords';
import { askChoice, back } from '../../ask/ask';
import { targetOf } from '../../ask/target';
import { UserError } from '../../platform/userError';
import type { Services } from '../../services';

/**
 * `mentorNotes.chooseVersions`: shows the versions in a file with marker lines. From the palette it asks for the file if there are several.
 */
export const chooseVersions = (services: Services) => async (argument?: unknown): Promise<void> => {
	const { store: { index }, language: { words }, merges } = services;
	const labels = mergingWords[words.language];
	const called = targetOf(argument, index)?.uri;
	const files = [...index.files()].filter(({ broken }) => broken?.code === 'file.conflict').map(({ uri }) => uri);
	const known = called !== undefined && files.includes(called) ? called : files.length === 1 ? files[0] : undefined;
	if (known === undefined && files.length === 0) {
		throw new UserError(labels.none);
	}
	const question = { title: labels.command, placeholder: labels.whichFile, step: 1, totalSteps: 1 };
	const chosen = known ?? await askChoice<Uri>(question, files.map(uri => ({
		label: plainLabel(nameOf(uri)), description: plainText(relativePath(index.programmeOf(uri)?.folder ?? uri, uri) ?? ''), value: uri,
	})));
	if (chosen !== undefined && chosen !== back) {
		await merges.showFile(chosen);
	}
};
