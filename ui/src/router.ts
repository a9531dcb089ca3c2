import { createRouter, createWebHistory } from 'vue-router'
import PortalPage from './pages/PortalPage.vue'

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    { path: '/', component: PortalPage, meta: { title: '公开门户' } },
    { path: '/publications/:id', component: () => import('./pages/PublicationPage.vue'), props: true, meta: { title: '公开内容' } },
    { path: '/audit', component: () => import('./pages/AuditPage.vue'), meta: { title: '文本核对' } },
    {
      path: '/desk',
      component: () => import('./desk/DeskPage.vue'),
      children: [
        { path: '', component: () => import('./desk/pages/TasksPage.vue'), meta: { title: '我的待办' } },
        { path: 'budget', component: () => import('./desk/pages/BudgetPage.vue'), meta: { title: '预算编制' } },
        { path: 'compare', component: () => import('./desk/pages/ComparePage.vue'), meta: { title: '版本对比' } },
        { path: 'approve', component: () => import('./desk/pages/ApprovePage.vue'), meta: { title: '预算审批' } },
        { path: 'payments', component: () => import('./desk/pages/PaymentsPage.vue'), meta: { title: '支付申请' } },
        { path: 'import', component: () => import('./desk/pages/ImportPage.vue'), meta: { title: '国库文件' } },
        { path: 'progress', component: () => import('./desk/pages/ProgressPage.vue'), meta: { title: '执行进度' } },
        { path: 'accounts', component: () => import('./desk/pages/AccountsPage.vue'), meta: { title: '决算' } },
        { path: 'trail', component: () => import('./desk/pages/TrailPage.vue'), meta: { title: '留痕' } },
      ],
    },
    { path: '/:rest(.*)*', component: () => import('./pages/NotFoundPage.vue'), meta: { title: '没有这个页面' } },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})

router.afterEach((to) => {
  document.title = `${String(to.meta.title)} · 明账`
})
