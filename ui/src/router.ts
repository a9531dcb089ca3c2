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
        { path: 'adjust', component: () => import('./desk/pages/AdjustPage.vue'), meta: { title: '预算调整' } },
        { path: 'projects', component: () => import('./desk/pages/ProjectsPage.vue'), meta: { title: '项目库' } },
        { path: 'staff', component: () => import('./desk/pages/StaffPage.vue'), meta: { title: '人员编制' } },
        { path: 'assets', component: () => import('./desk/pages/AssetsPage.vue'), meta: { title: '资产' } },
        { path: 'procurement', component: () => import('./desk/pages/ProcurementPage.vue'), meta: { title: '政府采购' } },
        { path: 'organisations', component: () => import('./desk/pages/OrganisationsPage.vue'), meta: { title: '机构' } },
        { path: 'users', component: () => import('./desk/pages/UsersPage.vue'), meta: { title: '用户与角色' } },
        { path: 'targets', component: () => import('./desk/pages/TargetsPage.vue'), meta: { title: '绩效目标' } },
        { path: 'monitoring', component: () => import('./desk/pages/MonitoringPage.vue'), meta: { title: '运行监控' } },
        { path: 'evaluation', component: () => import('./desk/pages/EvaluationPage.vue'), meta: { title: '绩效评价' } },
        { path: 'issues', component: () => import('./desk/pages/IssuesPage.vue'), meta: { title: '整改台账' } },
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
