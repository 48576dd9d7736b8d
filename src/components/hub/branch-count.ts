/** How many live branches a committee has, in words. */
export const branchCount = (branches: number): string => (branches > 0 ? `${branches} 个支部` : '还没有上线的支部');
