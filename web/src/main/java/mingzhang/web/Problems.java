package mingzhang.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/** Errors as problem details (RFC 9457), each a Chinese sentence; never a trace or a path of this machine. */
@RestControllerAdvice
class Problems {
    private static final System.Logger LOG = System.getLogger("mingzhang.web");

    private final Settings settings;
    private final Pages pages;

    Problems(Settings settings, Pages pages) {
        this.settings = settings;
        this.pages = pages;
    }

    @ExceptionHandler
    ResponseEntity<?> known(Problem problem) {
        return answer(problem.status(), problem.title(), String.valueOf(problem.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<?> tooLarge(MaxUploadSizeExceededException e) {
        String limit = settings.uploadBytes() >= 1 << 20
                ? (settings.uploadBytes() >> 20) + " MB"
                : settings.uploadBytes() + " 字节";
        return answer(HttpStatus.CONTENT_TOO_LARGE, "文件过大", "文件超过了 " + limit + " 的上限。请拆分或压缩其中的图片后再试。");
    }

    @ExceptionHandler
    ResponseEntity<?> broken(MultipartException e) {
        return answer(HttpStatus.BAD_REQUEST, "上传不完整", "没有收到完整的文件，请重新选择后再试。");
    }

    @ExceptionHandler
    ResponseEntity<?> unreadable(HttpMessageNotReadableException e) {
        return answer(
                HttpStatus.BAD_REQUEST,
                "看不懂内容",
                "请求的 JSON 内容" + place(e) + "读不出来，请对照接口说明核对格式、字段和各个值；日期写成 2025-01-31 的样子。");
    }

    /** The field that could not be read, where the reader came as far as one. */
    private static String place(HttpMessageNotReadableException e) {
        return e.getCause() instanceof JacksonException unread
                ? unread.getPath().stream()
                        .map(JacksonException.Reference::getPropertyName)
                        .filter(Objects::nonNull)
                        .reduce((_, last) -> last)
                        .map(field -> "的字段“" + field + "”")
                        .orElse("")
                : "";
    }

    @ExceptionHandler
    ResponseEntity<?> mistyped(MethodArgumentTypeMismatchException e) {
        return answer(
                HttpStatus.BAD_REQUEST,
                "参数不对",
                "参数“" + e.getName() + "”的值读不懂，请核对后再试；数写成 2025 的样子，日期写成 2025-01-31 的样子。");
    }

    /** A person who mistyped an address gets a page, a program gets a problem. */
    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    ResponseEntity<?> nothing(HttpServletRequest request) {
        String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        boolean person =
                accept.contains("text/html") && !request.getRequestURI().startsWith("/api/");
        return person ? pages.page(HttpStatus.NOT_FOUND) : answer(HttpStatus.NOT_FOUND, "没有找到", "没有这个地址。");
    }

    @ExceptionHandler
    ResponseEntity<?> any(Exception e) {
        if (e instanceof ErrorResponse known) {
            return answer(known.getStatusCode(), "不能这样调用", "这个地址不能这样调用，请对照接口说明。", known.getHeaders());
        }
        LOG.log(System.Logger.Level.ERROR, "a call failed", e);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "服务器出错", "服务器内部出错，没有得出结论。请稍后再试。");
    }

    private static ResponseEntity<?> answer(HttpStatusCode status, String title, String detail) {
        return answer(status, title, detail, HttpHeaders.EMPTY);
    }

    private static ResponseEntity<?> answer(HttpStatusCode status, String title, String detail, HttpHeaders headers) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
