import * as vscode from 'vscode';
import { readAddress, type Address } from '../../../core/exchange/address';
import { isProgrammeFile } from '../../../core/files/layout';
import { plainLabel, plainText } from '../../../core/text/plainText';
import { join, parentOf, type Uri } from '../../../core/text/uri';
import { joiningWords } from '../../../core/words/lateWords';
import { askChoice, askText, back, type Progress } from '../../ask/ask';
import { runSteps, step } from '../../ask/questionSteps';
import { gitApi, type GitApi } from '../../git/git';
import { whyNoGit } from '../../git/whyNoGit';
import { fail, inform } from '../../platform/notify';
import type { Services } from '../../services';
import { askIdentity } from './askIdentity';
import { openJoined } from './joined';
import { offerGit } from './offerGit';
import { isReceived, receiveProgramme } from './receiveProgramme';

interface Known {
	readonly address?: Address;
	/** The folder that the programme's folder is put into. */
	readonly parent?: vscode.Uri;
}

/** The answer that the programme is put into another folder. */
const elsewhere = Symbol('elsewhere');

/** Folders that are searched for a programme below the one that was received. */
const maxDepth = 2;

/**
 * `mentorNotes.joinProgramme`: asks for the address of a programme and receives it through VS Code's Git extension. Then asks for a name
 * and an address for the history where Git has none, opens the folder, and there asks who the user is.
 */
export const joinProgramme = (services: Services) => async (): Promise<void> => {
	const reason = await whyNoGit();
	if (reason) {
		await offerGit(reason, services);
		return;
	}
	const api = await gitApi();
	const known = await runSteps<Known>({}, [
		step('address', (_known, progress) => askAddress(services, progress)),
		step('parent', ({ address }, progress) => address && api ? askParent(services, api, address, progress) : Promise.resolve(undefined)),
	]);
	if (!known?.address || !known.parent || !api) {
		return;
	}
	const say = joiningWords[services.language.words.language];
	const { address, parent } = known;
	const received = await receiveProgramme(api, address, parent, services);
	if (!received) {
		return;
	}
	const { folder, repository } = received;
	const programme = await findProgramme(services, folder.toString(), maxDepth);
	if (programme === undefined) {
		if (await inform(say.noProgramme(plainText(address.name)), [say.open]) === say.open) {
			await vscode.commands.executeCommand('vscode.openFolder', folder);
		}
		return;
	}
	if (repository) {
		await askIdentity(repository, services);
	}
	// The folder that was received, not only the programme in it: so that Git finds all that belongs to the versions.
	await openJoined(folder.toString(), services);
};

async function askAddress({ language: { words } }: Services, progress: Progress): Promise<Address | typeof back | undefined> {
	const { title, address, fault, into } = joiningWords[words.language];
	const answer = await askText({ ...progress, title, placeholder: address }, '', {
		validate: text => {
			const read = readAddress(text);
			return typeof read === 'string' ? fault[read] : { message: into(plainText(read.name)), severity: vscode.InputBoxValidationSeverity.Info };
		},
	});
	const read = typeof answer === 'string' ? readAddress(answer) : undefined;
	return answer === back ? back : typeof read === 'object' ? read : undefined;
}

/** Asks where the folder is put: beside the user's documents, or anywhere. A place where something else has its name is refused. */
async function askParent(
	services: Services, api: GitApi, address: Address, progress: Progress,
): Promise<vscode.Uri | typeof back | undefined> {
	const { name } = address;
	const { exportFolder, writer, language: { words } } = services;
	const canTake = async (parent: vscode.Uri): Promise<boolean> =>
		!await writer.isTaken(join(parent.toString(), name)) || await isReceived(api, address, parent);
	const { title, where, another, choose, taken } = joiningWords[words.language];
	for (;;) {
		const isFree = exportFolder && await canTake(exportFolder);
		const answer = await askChoice<vscode.Uri | typeof elsewhere>({ ...progress, title, placeholder: where }, [
			...exportFolder && isFree ? [{ label: plainLabel(vscode.Uri.joinPath(exportFolder, name).fsPath), value: exportFolder }] : [],
			{ label: another, value: elsewhere },
		]);
		if (answer !== elsewhere) {
			return answer;
		}
		const parent = (await vscode.window.showOpenDialog({
			canSelectFiles: false, canSelectFolders: true, title: where, openLabel: choose, ...exportFolder && { defaultUri: exportFolder },
		}))?.[0];
		if (!parent) {
			return undefined;
		}
		if (await canTake(parent)) {
			return parent;
		}
		void fail(taken(plainText(name)));
	}
}

/** Returns the nearest folder with a programme's file at or below a folder; undefined if there is none. */
async function findProgramme(services: Services, folder: Uri, depth: number): Promise<Uri | undefined> {
	const entries = await services.files.list(folder).catch(() => []);
	const file = entries.find(({ name, type }) => type === 'file' && isProgrammeFile(name));
	if (file) {
		return parentOf(join(folder, file.name));
	}
	for (const { name } of depth === 0 ? [] : entries.filter(each => each.type === 'folder' && !each.name.startsWith('.'))) {
		const found = await findProgramme(services, join(folder, name), depth - 1);
		if (found !== undefined) {
			return found;
		}
	}
	return undefined;
}

