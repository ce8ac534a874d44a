import type * as vscode from 'vscode';
import { withPrompts, type TemplatePrompts } from '../../../core/notes/templates/library';
import type { BuiltInTemplate } from '../../../core/notes/templates/template';
import { packedTexts } from '../../platform/packedTexts';

/** The template with its stages' questions; without them where they can't be read: its headings are enough to write below. */
export async function fillInPrompts(extension: vscode.Uri, template: BuiltInTemplate): Promise<BuiltInTemplate> {
	const prompts = await packedTexts<Readonly<Record<string, TemplatePrompts>>>(extension, 'prompts', {})();
	return withPrompts(template, prompts[template.id] ?? {});
}
