/* Stand-in for a DLL of Windows 10 that wine 8 lacks; for wine's system32 only, never shipped. */
#include <windows.h>

BOOLEAN WINAPI SystemFunction036(PVOID, ULONG); /* RtlGenRandom */

__declspec(dllexport) BOOL WINAPI ProcessPrng(BYTE *isi, SIZE_T panjang)
{
    return SystemFunction036(isi, (ULONG)panjang);
}
