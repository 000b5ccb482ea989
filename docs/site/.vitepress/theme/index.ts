import { nextTick } from 'vue';
import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import './style.css';

/** Says which part of a page without a sidebar is its main one: the theme does so for the other pages alone. */
async function markMain(): Promise<void> {
  await nextTick();
  const content = document.querySelector('#VPContent');
  if (content === null) return;
  if (content.querySelector('main') === null) content.setAttribute('role', 'main');
  else content.removeAttribute('role');
}

const theme: Theme = {
  extends: DefaultTheme,
  async enhanceApp({ router }) {
    if (import.meta.env.SSR) return;
    router.onAfterPageLoad = markMain;
    await import('../../elements/index.ts');
  },
};

export default theme;
