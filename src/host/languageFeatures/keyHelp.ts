import type * as vscode from 'vscode';
import type { KeyHelp } from '../../core/languageFeatures/shapeAt';
import { packedTexts } from '../platform/packedTexts';

/** Gives the help for keys and words. Without it, ids and days are offered all the same. */
export type GiveKeyHelp = () => Promise<KeyHelp>;

export function keyHelpOf(extension: vscode.Uri): GiveKeyHelp {
	return packedTexts(extension, 'keyHelp', { keyHelp: {}, wordHelp: {} });
}
