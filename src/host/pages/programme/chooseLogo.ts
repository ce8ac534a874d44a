import * as vscode from 'vscode';
import { maxLogoBytes, pictureTypeOf } from '../../../core/exports/documents/logo';
import { planLogo } from '../../../core/plans/programme/planLogo';
import { plainText } from '../../../core/text/plainText';
import { nameOf } from '../../../core/text/uri';
import { UserError } from '../../platform/userError';
import { planFree } from '../../write/planFree';
import type { PageServices } from '../page';
import type { EditedProgramme } from './editedProgramme';

/** The endings of pictures that a printed page can hold. */
const endings = ['png', 'jpg', 'jpeg', 'gif', 'webp', 'svg'];

/** Asks for a picture, copies it into the programme and makes it the logo. Throws a `UserError` if it is none or too large. */
export async function chooseLogo(services: PageServices, { document, labels, sources }: EditedProgramme): Promise<void> {
	const [source] = await vscode.window.showOpenDialog({
		canSelectMany: false, title: labels.chooseLogo, openLabel: labels.useLogo, filters: { [labels.page.logo]: endings },
	}) ?? [];
	if (source && sources) {
		await takeLogo(services, sources.programme.folder, document, source, labels.badLogo);
	}
}

/** Copies a picture into the programme and makes it the logo. Throws a `UserError` if it is no picture, by its bytes, or too large. */
export async function takeLogo(
	{ writer, language: { words } }: Pick<PageServices, 'writer' | 'language'>, folder: string, document: vscode.TextDocument, source: vscode.Uri,
	badLogo: (name: string) => string,
): Promise<void> {
	const name = plainText(nameOf(source.toString()));
	const stat = await vscode.workspace.fs.stat(source).then(found => found, () => undefined);
	const isPicture = stat && (stat.type & vscode.FileType.File) !== 0 && stat.size <= maxLogoBytes
		&& endings.some(ending => source.path.toLowerCase().endsWith(`.${ending}`));
	const bytes = isPicture ? await vscode.workspace.fs.readFile(source).then(read => read, () => undefined) : undefined;
	if (!bytes || !pictureTypeOf(bytes).startsWith('image/')) {
		throw new UserError(badLogo(name));
	}
	const text = document.getText();
	const file = document.uri.toString();
	const plan = await planFree(writer, taken => planLogo({ folder, file, text, source: source.toString(), bytes, taken }));
	if (!plan) {
		throw new UserError(words.say.notEditable(plainText(nameOf(file))));
	}
	await writer.apply({ ...plan, isShown: true });
}
