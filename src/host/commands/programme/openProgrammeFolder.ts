import * as vscode from 'vscode';
import { UserError } from '../../platform/userError';
import type { Services } from '../../services';
import { programmeAbove } from '../../workspace/programmeAbove';
import { makeProgrammeWords } from '../../../core/words/lateWords';

/** `mentorNotes.openProgrammeFolder`: opens the folder above the workspace that holds the programme which the workspace is a part of. */
export const openProgrammeFolder = ({ language }: Pick<Services, 'language'>) => async (): Promise<void> => {
	const folder = await programmeAbove();
	if (!folder) {
		throw new UserError(makeProgrammeWords[language.words.language].noneAbove);
	}
	await vscode.commands.executeCommand('vscode.openFolder', folder);
};
