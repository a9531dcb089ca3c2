package mingzhang.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import mingzhang.catalogue.Catalogue;
import mingzhang.ledger.Ledger;
import mingzhang.ledger.access.Grant;
import mingzhang.ledger.access.Users;
import mingzhang.ledger.store.Trail.Actor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code mz user}: who may sign in, with which roles, for which organisations. */
@Command(
        name = "user",
        description = {"管理网页和接口的用户：建立、授权、撤销、停用。", ""},
        subcommands = {
            UserCommand.Add.class,
            UserCommand.Role.class,
            UserCommand.Revoke.class,
            UserCommand.Password.class,
            UserCommand.Disable.class,
            UserCommand.All.class
        },
        footer = {
            "",
            "示例：",
            "  mz user add zhangsan --person 张三 --password-file 密码.txt",
            "  mz user role zhangsan 经办 --of 301",
            "  mz user role kejizhang 国库科 --all",
            "  mz user revoke zhangsan 经办 --of 301",
            "  mz user list",
            "",
            "角色：经办、单位审核、主管部门、财政业务科室、绩效科、国库科、审计、系统管理。",
            "授权的范围是一个单位及其所属；撤销立即生效，已登录的也不能再办。",
        })
final class UserCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static int change(LedgerOptions options, String done, BiConsumer<Users, Actor> what) {
        try (Ledger ledger = options.open()) {
            what.accept(ledger.users(Catalogue.load()), new Actor(System.getProperty("user.name", "?"), Instant.now()));
            options.out().println(done);
            return Status.OK;
        }
    }

    /** The password of a person, which stands in a file or is typed. */
    static final class Secret {
        @Option(names = "--password-file", paramLabel = "文件", description = "第一行是密码的文件；不写就在终端里输入。")
        private Optional<Path> file = Optional.empty();

        String read() {
            if (file.isEmpty()) {
                Console console = System.console();
                if (console == null || !console.isTerminal()) {
                    throw new Refusal("没有终端可以输入密码：请用 --password-file 指定密码文件。");
                }
                return String.valueOf(console.readPassword("密码："));
            }
            try {
                return Files.readString(file.get()).lines().findFirst().orElse("");
            } catch (IOException e) {
                throw new Refusal("密码文件“" + file.get() + "”打不开：请核对路径。", e);
            }
        }
    }

    /** {@code mz user add}. */
    @Command(name = "add", description = "建立用户。")
    static final class Add implements Callable<Integer> {
        @Parameters(paramLabel = "登录名", description = "小写字母、数字、点、横线或下划线。")
        private String name = "";

        @Option(names = "--person", required = true, paramLabel = "姓名", description = "页面和留痕怎么称呼。")
        private String person = "";

        @Option(names = "--no-password", description = "不设密码，只由统一身份认证登录。")
        private boolean vouched;

        @Mixin
        private Secret secret = new Secret();

        @Mixin
        private LedgerOptions options = new LedgerOptions();

        @Override
        public Integer call() {
            Optional<String> password = vouched ? Optional.empty() : Optional.of(secret.read());
            return change(
                    options,
                    "已建立用户 " + name + "；用 mz user role 授权后才能办事。",
                    (users, actor) -> users.add(name, person, password, actor));
        }
    }

    /** What is done with a user's role, and how far that role goes. */
    abstract static class OnRole implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "登录名", description = "哪个用户。")
        private String name = "";

        @Parameters(index = "1", paramLabel = "角色", description = "例如 经办。")
        private String role = "";

        @Option(names = "--of", paramLabel = "代码", description = "哪个单位（及其所属），写预算代码。")
        private Optional<String> organisation = Optional.empty();

        @Option(names = "--all", description = "全部单位。")
        private boolean all;

        @Mixin
        private LedgerOptions options = new LedgerOptions();

        private final String done;

        OnRole(String done) {
            this.done = done;
        }

        abstract void change(Users users, String name, String role, @Nullable String organisation, Actor actor);

        @Override
        public final Integer call() {
            if (all == organisation.isPresent()) {
                throw new Refusal("请用 --of 写明单位代码，或用 --all 表示全部单位，两者只能给一个。");
            }
            return UserCommand.change(
                    options,
                    done + "：" + name + " " + role,
                    (users, actor) -> change(users, name, role, organisation.orElse(null), actor));
        }
    }

    /** {@code mz user role}. */
    @Command(name = "role", description = "授予角色。")
    static final class Role extends OnRole {
        Role() {
            super("已授权");
        }

        @Override
        void change(Users users, String name, String role, @Nullable String organisation, Actor actor) {
            users.grant(name, role, organisation, actor);
        }
    }

    /** {@code mz user revoke}. */
    @Command(name = "revoke", description = "撤销角色，立即生效。")
    static final class Revoke extends OnRole {
        Revoke() {
            super("已撤销");
        }

        @Override
        void change(Users users, String name, String role, @Nullable String organisation, Actor actor) {
            users.revoke(name, role, organisation, actor);
        }
    }

    /** {@code mz user password}. */
    @Command(name = "password", description = "重设密码，同时解锁，并让其重新登录。")
    static final class Password implements Callable<Integer> {
        @Parameters(paramLabel = "登录名", description = "哪个用户。")
        private String name = "";

        @Mixin
        private Secret secret = new Secret();

        @Mixin
        private LedgerOptions options = new LedgerOptions();

        @Override
        public Integer call() {
            String password = secret.read();
            return change(
                    options, "已重设 " + name + " 的密码。", (users, actor) -> users.changePassword(name, password, actor));
        }
    }

    /** {@code mz user disable}. */
    @Command(name = "disable", description = "停用用户，立即生效。")
    static final class Disable implements Callable<Integer> {
        @Parameters(paramLabel = "登录名", description = "哪个用户。")
        private String name = "";

        @Mixin
        private LedgerOptions options = new LedgerOptions();

        @Override
        public Integer call() {
            return change(options, "已停用 " + name + "。", (users, actor) -> users.disable(name, actor));
        }
    }

    /** {@code mz user list}. */
    @Command(name = "list", description = "列出用户、角色、最近登录。")
    static final class All implements Callable<Integer> {
        @Mixin
        private LedgerOptions options = new LedgerOptions();

        @Override
        public Integer call() {
            try (Ledger ledger = options.openExisting()) {
                ledger.users(Catalogue.load())
                        .list()
                        .forEach(user -> options.out().println(line(user)));
                return Status.OK;
            }
        }

        private static String line(Users.User user) {
            List<String> grants = user.grants().stream().map(Grant::text).toList();
            String state = user.disabled().isPresent() ? "已停用" : grants.isEmpty() ? "没有授权" : String.join("、", grants);
            String visit = user.lastVisit().map(LedgerListCommand.TIME::format).orElse("从未登录");
            return user.account().name() + "  " + user.account().person() + "  " + state + "  " + visit;
        }
    }
}
