package mingzhang.web.desk;

import mingzhang.ledger.store.LedgerException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the ledger refuses, as problem details; the sentence is the ledger's own. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class DeskProblems {
    private static final System.Logger LOG = System.getLogger("mingzhang.web");

    private record Kind(HttpStatus status, String title) {}

    @ExceptionHandler
    ResponseEntity<ProblemDetail> ledger(LedgerException e) {
        Kind kind = kind(e);
        if (kind.status.is5xxServerError()) {
            LOG.log(System.Logger.Level.ERROR, "the ledger failed", e);
        }
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(kind.status, String.valueOf(e.getMessage()));
        problem.setTitle(kind.title);
        return ResponseEntity.status(kind.status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static Kind kind(LedgerException e) {
        return switch (e) {
            case LedgerException.Refused _ -> new Kind(HttpStatus.UNPROCESSABLE_CONTENT, "不能办理");
            case LedgerException.Conflict _ -> new Kind(HttpStatus.CONFLICT, "有冲突");
            case LedgerException.Forbidden no ->
                no.signedOut() ? new Kind(HttpStatus.UNAUTHORIZED, "请登录") : new Kind(HttpStatus.FORBIDDEN, "没有权限");
            case LedgerException.Unavailable _ -> new Kind(HttpStatus.SERVICE_UNAVAILABLE, "台账暂不可用");
            case LedgerException.Damaged _ -> new Kind(HttpStatus.INTERNAL_SERVER_ERROR, "台账数据有异常");
        };
    }
}
