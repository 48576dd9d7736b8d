/** One encoded size of a picture, stored under its content-addressed name. */
export interface Variant {
	/** File name below `media/`, for example `3f2a…-960.webp`. */
	file: string;
	width: number;
	height: number;
	bytes: number;
}

/** A picture ready to be shown: upright, without metadata. */
export interface Picture {
	/** Size of the upright original in pixels. */
	width: number;
	height: number;
	/** WebP, narrowest first. */
	variants: Variant[];
	/** For old programs, feeds and share cards. */
	jpeg: Variant;
}

/** A picture that cannot be used, and what its writer can do. */
export interface RefusedPicture {
	refused: string;
	fix: string;
}
