import { createRouter, createWebHistory } from 'vue-router'
import PortalPage from './pages/PortalPage.vue'

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', component: PortalPage, meta: { title: '公开门户' } },
    { path: '/publications/:id', component: () => import('./pages/PublicationPage.vue'), props: true, meta: { title: '公开内容' } },
    { path: '/audit', component: () => import('./pages/AuditPage.vue'), meta: { title: '文本核对' } },
    { path: '/:rest(.*)*', component: () => import('./pages/NotFoundPage.vue'), meta: { title: '没有这个页面' } },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})

router.afterEach((to) => {
  document.title = `${String(to.meta.title)} · 明账`
})
