import type { Directive } from './directive.ts';
import { file } from './file.ts';
import { gallery } from './gallery.ts';
import { note } from './note.ts';
import { quiz } from './quiz.ts';
import { video } from './video.ts';

/** Every directive a body may use; a new one is one file and one line here. */
export const directives: readonly Directive[] = [note, gallery, video, file, quiz];
