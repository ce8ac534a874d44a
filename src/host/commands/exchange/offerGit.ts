import * as vscode from 'vscode';
import { noGitWords } from '../../../core/words/lateWords';
import type { NoGit } from '../../git/whyNoGit';
import { followLink } from '../../pages/followLink';
import { inform } from '../../platform/notify';
import { NeedsTrust } from '../../platform/trust';
import type { Services } from '../../services';

/** Where Git's own makers say how to install it, for each system. */
const installation = 'https://git-scm.com/downloads';

/** Says why Git can't be used, with what can be done about it. Throws `NeedsTrust` where the folder is not trusted. */
export async function offerGit(reason: NoGit, { language: { words } }: Pick<Services, 'language'>): Promise<void> {
	const { why, getGit, openSetting } = noGitWords[words.language];
	if (reason === 'restricted') {
		throw new NeedsTrust(why.restricted);
	}
	const offer = { web: undefined, virtual: undefined, off: openSetting, missing: getGit }[reason];
	const chosen = await inform(why[reason], offer === undefined ? [] : [offer]);
	if (chosen === openSetting) {
		await vscode.commands.executeCommand('workbench.action.openSettings', 'git.enabled');
	} else if (chosen === getGit) {
		await followLink(installation, vscode.Uri.file('/'), words);
	}
}
