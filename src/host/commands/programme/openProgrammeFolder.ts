import * as vscode from 'vscode';
import { UserError } from '../../platform/userError';
import type { Services } from '../../services';
import { programmeAbove } from '../../workspace/programmeAbove';

/** `mentorNotes.openProgrammeFolder`: opens the folder above the workspace that holds the programme which the workspace is a part of. */
export const openProgrammeFolder = ({ language }: Pick<Services, 'language'>) => async (): Promise<void> => {
	const folder = await programmeAbove();
	if (!folder) {
		throw new UserError(language.words.makeProgramme.noneAbove);
	}
	await vscode.commands.executeCommand('vscode.openFolder', folder);
};
