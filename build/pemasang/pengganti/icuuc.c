/* Stand-in for a DLL of Windows 10 that wine 8 lacks; for wine's system32 only, never shipped.
 * Qt6Core imports these, for text encodings that this program does not use: none does anything. */
#define KOSONG(nama) __declspec(dllexport) void *nama(void) { return 0; }

KOSONG(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
KOSONG(UCNV_TO_U_CALLBACK_SUBSTITUTE)
KOSONG(ucnv_cbFromUWriteUChars)
KOSONG(ucnv_cbToUWriteUChars)
KOSONG(ucnv_close)
KOSONG(ucnv_countAvailable)
KOSONG(ucnv_fromUCountPending)
KOSONG(ucnv_fromUnicode)
KOSONG(ucnv_getAvailableName)
KOSONG(ucnv_getFromUCallBack)
KOSONG(ucnv_getMaxCharSize)
KOSONG(ucnv_getName)
KOSONG(ucnv_getStandardName)
KOSONG(ucnv_getToUCallBack)
KOSONG(ucnv_open)
KOSONG(ucnv_reset)
KOSONG(ucnv_setFromUCallBack)
KOSONG(ucnv_setToUCallBack)
KOSONG(ucnv_toUCountPending)
KOSONG(ucnv_toUnicode)
