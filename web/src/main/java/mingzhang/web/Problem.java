package mingzhang.web;

import org.springframework.http.HttpStatus;

/** A call that cannot be answered, with the Chinese sentence that its caller reads. */
final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String title;

    Problem(HttpStatus status, String title, String detail) {
        super(detail);
        this.status = status;
        this.title = title;
    }

    HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    static Problem noPublication() {
        return new Problem(HttpStatus.NOT_FOUND, "没有找到", "没有这份公开内容，可能已经移走。请回到门户重新查找。");
    }

    static Problem noFile() {
        return new Problem(HttpStatus.NOT_FOUND, "没有找到", "这份公开内容里没有这个文件。");
    }

    static Problem busy() {
        return new Problem(HttpStatus.SERVICE_UNAVAILABLE, "正忙", "正在核对的文件较多，请过一会儿再试。");
    }

    static Problem tooLong() {
        return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "用时过长", "这个文件核对用时过长，已经停止，没有得出结论。请拆分后再试。");
    }

    static Problem broken() {
        return new Problem(HttpStatus.INTERNAL_SERVER_ERROR, "服务器出错", "程序核对这个文件时出错，没有得出结论。请把文件交给维护人员。");
    }

    static Problem tooMany(int documents, int most) {
        return new Problem(
                HttpStatus.UNPROCESSABLE_CONTENT, "文件过多", "一共有" + documents + "份文件，一次最多核对" + most + "份。请分几次再试。");
    }
}
